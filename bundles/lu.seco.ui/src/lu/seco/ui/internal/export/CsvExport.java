// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import lu.seco.core.content.SafeCell;
import lu.seco.core.io.SafeFile;
import lu.seco.core.journal.JournalException;
import lu.seco.ui.internal.list.Column;

/**
 * Writes a list as CSV as spreadsheets of this country read it: UTF-8 with its mark, semicolons, the columns as they are shown. What a spreadsheet
 * would take for a formula gets an apostrophe in front ({@link SafeCell}). Persons stand in it as the columns show them.
 *
 * @param <R> kind of row
 */
public final class CsvExport<R> {

    private final List<Column<R>> columns;
    private final Progress progress;

    public CsvExport(List<Column<R>> columns, Progress progress) {
        this.columns = List.copyOf(columns);
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /**
     * Writes all rows.
     *
     * @return how many
     * @throws CancellationException if the person ended it; then no file was written
     */
    public long write(Path target, RowStream<R> rows) throws IOException, JournalException {
        long[] count = {0};
        SafeFile.write(target, out -> count[0] = write(out, rows));
        return count[0];
    }

    private long write(OutputStream out, RowStream<R> rows) throws IOException, JournalException {
        CsvWriter csv = begun(out, columns);
        progress.total(rows.begin());
        long written = 0;
        for (List<R> page = rows.page(); !page.isEmpty(); page = rows.page()) {
            for (R row : page) {
                csv.writeRecord(columns.stream().map(column -> SafeCell.of(column.cell(row))).toList());
            }
            written += page.size();
            progress.done(written);
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        }
        csv.flush();
        return written;
    }

    private static <R> CsvWriter begun(OutputStream out, List<Column<R>> columns) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.stream().map(Column::title).map(SafeCell::of).toList());
        return csv;
    }

    /** Writes rows that are at hand, in the same form. */
    public static <R> void write(List<Column<R>> columns, List<R> rows, Path target) throws IOException, JournalException {
        SafeFile.write(target, out -> {
            CsvWriter csv = begun(out, columns);
            for (R row : rows) {
                csv.writeRecord(columns.stream().map(column -> SafeCell.of(column.cell(row))).toList());
            }
            csv.flush();
        });
    }
}
