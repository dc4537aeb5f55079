// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One row of a data file.
 *
 * @param file its name, for messages
 * @param line where it stands, from 1
 * @param cells column to text; a column without value holds the empty text
 */
public record DataRow(String file, int line, Map<String, String> cells) {

    public static final String VALID_FROM = "valid-from";

    public DataRow {
        cells = Map.copyOf(cells);
    }

    /** Text of a column; empty if it has no value. */
    public String get(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return text;
    }

    /** Text of a column that must have a value. */
    public String required(String column) {
        String text = get(column);
        if (text.isEmpty()) {
            throw wrong(column, "is missing");
        }
        return text;
    }

    /** Values separated by commas. */
    public List<String> list(String column) {
        String text = get(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    /** The number of a field in a text of that column. */
    public int number(String column, String text) {
        if (!text.matches("[1-9][0-9]?")) {
            throw wrong(column, "holds no field number from 1 to 99");
        }
        return Integer.parseInt(text);
    }

    /** One of the values of an enumeration. */
    public <E extends Enum<E>> E oneOf(String column, Class<E> values) {
        try {
            return Enum.valueOf(values, required(column));
        } catch (IllegalArgumentException e) {
            throw wrong(column, "is none of " + Arrays.toString(values.getEnumConstants()), e);
        }
    }

    /** First day on which the row holds. */
    public LocalDate validFrom() {
        String text = get(VALID_FROM);
        try {
            return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(VALID_FROM, "is no day yyyy-mm-dd", e);
        }
    }

    /** Checks what every row has: how certain it is and who says so. */
    public Certainty certainty() {
        required("source");
        return oneOf("mark", Certainty.class);
    }

    public IllegalArgumentException wrong(String column, String why) {
        return wrong(column, why, null);
    }

    public IllegalArgumentException wrong(String column, String why, Throwable cause) {
        return new IllegalArgumentException(file + ", line " + line + ", " + column + " \"" + get(column) + "\" " + why, cause);
    }
}
