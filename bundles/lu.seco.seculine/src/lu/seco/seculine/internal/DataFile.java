// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a data file: UTF-8, lines of cells separated by tabs, {@code #} begins a comment line, the first other line names the columns,
 * {@code -} is no value. A file that is wrong is a bug of its author: it is refused as a whole, with the line and what is expected.
 */
public final class DataFile {

    private static final String TAB = "\t";

    private DataFile() {
    }

    /** The rows of a file that lies beside this class. */
    public static List<DataRow> resource(String name, List<String> columns) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("data file missing in the bundle: " + name);
            }
            return read(name, new InputStreamReader(in, StandardCharsets.UTF_8), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The rows of a text with exactly these columns. */
    public static List<DataRow> read(String name, Reader text, List<String> columns) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<DataRow> rows = new ArrayList<>();
        boolean header = false;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split(TAB, -1));
            if (!header) {
                requireHeader(name, number, cells, columns);
                header = true;
            } else {
                rows.add(row(name, number, cells, columns));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + " has no rows");
        }
        return List.copyOf(rows);
    }

    private static void requireHeader(String name, int line, List<String> cells, List<String> columns) {
        if (!cells.equals(columns)) {
            throw new IllegalArgumentException(name + ", line " + line + ": columns are " + cells + ", expected " + columns);
        }
    }

    private static DataRow row(String name, int line, List<String> cells, List<String> columns) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    name + ", line " + line + " has " + cells.size() + " columns, expected " + columns.size());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (!cell.equals(cell.strip()) || cell.isEmpty()) {
                throw new IllegalArgumentException(name + ", line " + line + ", column " + columns.get(i)
                        + " is empty or has blanks around it (no value is written as -)");
            }
            values.put(columns.get(i), cell.equals("-") ? "" : cell);
        }
        return new DataRow(name, line, values);
    }
}
