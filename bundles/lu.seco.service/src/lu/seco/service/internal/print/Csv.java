// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows as spreadsheets of this country read them (RFC 4180 with semicolons): UTF-8 with its mark, CR LF, every cell in quotes. What a spreadsheet would
 * take for a formula gets an apostrophe in front: contents of files come from outside.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer text;

    /** Begins; the stream stays open. */
    public Csv(OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
    }

    /** Writes one row. */
    public void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            text.write(separator + '"' + harmless(cell).replace("\"", "\"\"") + '"');
            separator = ";";
        }
        text.write("\r\n");
    }

    /** Hands on what is there. */
    public void flush() throws IOException {
        text.flush();
    }

    /** A cell that no spreadsheet calculates. Blanks in front do not keep it from that. */
    static String harmless(String cell) {
        String begin = cell.stripLeading();
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
