// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipFile;
import lu.seco.product.Product;

/** The product's own sentences in French, without what differs from run to run. */
final class Sentences {

    private static final char SEPARATOR = '\u001f';
    private static final String GARBLED = "sofie.proof.unclear-line";
    private static final Map<String, String> MASKS = masks();

    private final Properties texts = new Properties();

    Sentences() throws IOException {
        try (ZipFile bundle = new ZipFile(Product.find(Product.service().resolve("plugins"), "lu.seco.texts_").toFile());
                InputStreamReader reader = new InputStreamReader(
                        bundle.getInputStream(bundle.getEntry("OSGI-INF/l10n/engine.properties")), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
    }

    private static Map<String, String> masks() {
        Map<String, String> masks = new LinkedHashMap<>();
        masks.put("[\\r\\n]+", " ");
        masks.put("\\|", "\\\\|");
        masks.put("/[^,;:]*/(?=[^/\\s]*)", "…/");
        masks.put("SOFI[.\\w]*\\d{9}[.\\w]*", "SOFI…");
        masks.put("DECSAL_\\d_2026_\\d+", "DECSAL_…");
        masks.put("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}[.\\d]*Z?", "…");
        masks.put("(processus|process) \\d+, (utilisateur|user) \\w+", "$1 …, $2 …");
        return masks;
    }

    /** The sentence of a message as the journal stores it. */
    String of(String stored) {
        String[] parts = stored.split(String.valueOf(SEPARATOR), -1);
        String pattern = texts.getProperty(parts[0]);
        if (pattern == null) {
            throw new AssertionError("no text for " + stored);
        }
        Object[] arguments = Arrays.copyOfRange(parts, 1, parts.length, Object[].class);
        if (parts[0].equals(GARBLED)) {
            // the line and where it is, which is no sentence
            Arrays.fill(arguments, 1, arguments.length, "…");
        }
        return plain(MessageFormat.format(pattern, arguments));
    }

    /** Names and times that differ from run to run, and what would end a cell of the table. */
    static String plain(String sentence) {
        String plain = sentence;
        for (Map.Entry<String, String> mask : MASKS.entrySet()) {
            plain = plain.replaceAll(mask.getKey(), mask.getValue());
        }
        return plain;
    }
}
