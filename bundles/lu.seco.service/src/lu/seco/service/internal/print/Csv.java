// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lu.seco.core.content.SafeCell;

/**
 * Rows as spreadsheets of this country read them (RFC 4180 with semicolons): UTF-8 with its mark, CR LF, every cell in quotes. What a spreadsheet would
 * take for a formula gets an apostrophe in front ({@link SafeCell}).
 */
public final class Csv {

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
            text.write(separator + '"' + SafeCell.of(cell).replace("\"", "\"\"") + '"');
            separator = ";";
        }
        text.write("\r\n");
    }

    /** Hands on what is there. */
    public void flush() throws IOException {
        text.flush();
    }
}
