// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a data file.
 *
 * @param name of the file
 * @param version what its comment {@code # version: 2026-11-30} says; empty without one
 * @param text UTF-8
 */
record DataText(String name, String version, String text) {

    private static final Pattern VERSION = Pattern.compile("^# version: ([0-9][0-9A-Za-z.-]{0,30})\\s*$", Pattern.MULTILINE);
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Reads a file. */
    static DataText of(String name, byte[] bytes) throws IOException {
        String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        String text = read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
        Matcher found = VERSION.matcher(text);
        return new DataText(name, found.find() ? found.group(1) : "", text);
    }

    /** Its rows; refused if they have other columns. */
    List<DataRow> rows(List<String> columns) {
        try {
            return DataFile.read(name, new StringReader(text), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
