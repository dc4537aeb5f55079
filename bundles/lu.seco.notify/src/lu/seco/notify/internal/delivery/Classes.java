// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** The table {@code classes.tsv}: to which class a message belongs, and whether its arguments may leave the house. */
public final class Classes {

    private static final Row NONE = new Row(EventClass.OTHER, false);

    private final TreeMap<String, Row> rows = new TreeMap<>();

    private record Row(EventClass eventClass, boolean open) {
    }

    /** Reads the table that is delivered with the bundle. */
    public Classes() {
        try (InputStream in = Classes.class.getResourceAsStream("classes.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.split("\t"))).forEach(
                    row -> rows.put(row.get(0), new Row(EventClass.of(row.get(1)).orElseThrow(), row.get(2).equals("open"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class of a message. */
    public EventClass of(String code) {
        return row(code).eventClass();
    }

    /** Whether the arguments of a message are words of SeCo's own books. */
    public boolean open(String code) {
        return row(code).open();
    }

    private Row row(String code) {
        for (String beginning = code; !beginning.isEmpty(); beginning = shorter(beginning)) {
            Row row = rows.get(beginning);
            if (row != null) {
                return row;
            }
        }
        return NONE;
    }

    private static String shorter(String code) {
        return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }
}
