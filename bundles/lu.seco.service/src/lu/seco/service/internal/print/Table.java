// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows for people: aligned columns, two blanks between them, nothing behind the last. What does not fit is cut with an ellipsis or, where
 * nothing may be lost, goes on below within its column.
 */
public final class Table {

    private static final int GAP = 2;
    private static final int LEAST = 8;
    private static final String ELLIPSIS = "\u2026";

    private final boolean wrap;
    private final int[] widths;

    /**
     * Fixes the widths of the columns by the rows at hand; rows that come later are fitted into them.
     *
     * @param rows the head and the first rows, all with the same number of cells
     * @param available columns of the terminal; 0 for as many as are needed
     * @param widest no column is wider than that
     * @param wrap whether long cells go on below instead of being cut
     */
    public Table(List<List<String>> rows, int available, int widest, boolean wrap) {
        this.wrap = wrap;
        this.widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Math.min(widest, PlainText.width(PlainText.line(row.get(column)))));
            }
        }
        if (available > 0) {
            shrinkTo(available - GAP * (widths.length - 1));
        }
    }

    /** The lines of one row, each with its line end. */
    public String row(List<String> cells) {
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String cell = PlainText.line(cells.get(column));
            columns.add(wrap ? wrapped(cell, widths[column]) : List.of(cut(cell, widths[column])));
        }
        int height = columns.stream().mapToInt(List::size).max().orElse(1);
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < height; line++) {
            lines.append(line(columns, line)).append('\n');
        }
        return lines.toString();
    }

    /** A line of dashes under the head. */
    public String rule() {
        return Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" ".repeat(GAP))) + "\n";
    }

    private String line(List<List<String>> columns, int line) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = line < columns.get(column).size() ? columns.get(column).get(line) : "";
            text.append(cell).append(" ".repeat(Math.max(0, widths[column] - PlainText.width(cell)) + GAP));
        }
        return text.toString().stripTrailing();
    }

    /** Takes from the widest column until all fit; below a least width a table is no use, then it is wider than the terminal. */
    private void shrinkTo(int available) {
        int sum = Arrays.stream(widths).sum();
        while (sum > available) {
            int widest = 0;
            for (int column = 1; column < widths.length; column++) {
                widest = widths[column] >= widths[widest] ? column : widest;
            }
            if (widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
            sum--;
        }
    }

    private static String cut(String cell, int width) {
        return PlainText.width(cell) <= width ? cell : head(cell, width - 1) + ELLIPSIS;
    }

    /** As much of the beginning as fits, at least one character. */
    private static String head(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += PlainText.width(point);
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }

    private static List<String> wrapped(String cell, int width) {
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (PlainText.width(rest) > width) {
            String head = head(rest, width);
            int blank = rest.charAt(head.length()) == ' ' ? head.length() : head.lastIndexOf(' ');
            int end = blank > 0 ? blank : head.length();
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }
}
