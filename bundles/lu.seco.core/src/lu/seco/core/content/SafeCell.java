// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

/** Cells of files that spreadsheets read. What stands in them came from outside. */
public final class SafeCell {

    /** Signs with which a formula begins, also their wide forms, and what is passed over before one. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {
    }

    /** A cell that no spreadsheet calculates: an apostrophe goes before what one would take for a formula. Blanks in front do not keep it from that. */
    public static String of(String cell) {
        String begin = cell.stripLeading();
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
