// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Contents of fuzz targets as files, and a second, plain way to cut them into lines. */
final class FuzzFiles {

    private static final String MARK = "\u00ef\u00bb\u00bf";

    private FuzzFiles() {
    }

    /** Something done with the file. */
    @FunctionalInterface
    interface Use {
        void with(Path file) throws IOException;
    }

    static void with(byte[] content, Use use) throws IOException {
        Path file = Files.createTempFile("seco-fuzz", ".dta");
        try {
            Files.write(file, content);
            use.with(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The lines that are not empty, one character for each byte. */
    static List<String> lines(byte[] content) {
        List<String> lines = new ArrayList<>();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (String raw : (text.startsWith(MARK) ? text.substring(MARK.length()) : text).split("\n", -1)) {
            String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
