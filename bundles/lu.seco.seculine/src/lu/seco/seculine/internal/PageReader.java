// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.DecodedPage.Column;
import lu.seco.core.file.DecodedPage.Row;

/** Reads part of a file as records: as fields with names, as fields without names, or, where there are none, as lines of text. */
final class PageReader {

    /** Fields shown of records whose layout is not known. */
    static final int MOST_SPLIT = 50;

    private static final int LOOKED_AT = 4096;
    private static final String HEADER_START = Layout.HEADER + ";";

    private final Optional<RecordFormat> format;
    private final PageMarks marks;

    /**
     * A reader of one kind.
     *
     * @param format what its records hold; empty if it is no .dta kind
     * @param marks where pages ended before
     */
    PageReader(Optional<RecordFormat> format, PageMarks marks) {
        this.format = format;
        this.marks = marks;
    }

    /** The records from a line on. */
    DecodedPage read(Path content, long firstLine, int limit) throws IOException {
        Optional<RecordFormat> records = records(content);
        PageMarks.State state = PageMarks.state(content);
        List<Line> lines = new ArrayList<>();
        try (RecordReader reader = reader(content, firstLine)) {
            reader.skip(firstLine - 1);
            Optional<RecordLine> line = reader.next();
            while (line.isPresent() && lines.size() < limit) {
                lines.add(new Line(reader.number(), LineText.of(reader, line.get())));
                if (lines.size() == limit && reader.offset() > 0) {
                    marks.put(content, state, reader.number() + 1, reader.offset());
                }
                line = reader.next();
            }
            return page(records, lines, line.isPresent());
        }
    }

    /** The records from a line on in which a text occurs, as they stand or as they are shown; case is nothing. */
    DecodedPage search(Path content, String text, long firstLine, int limit) throws IOException {
        Optional<RecordFormat> records = records(content);
        String wanted = text.toLowerCase(Locale.ROOT);
        Optional<PageColumns> columns = records.map(one -> new PageColumns(one, one.known() ? 0 : MOST_SPLIT));
        List<Line> lines = new ArrayList<>();
        boolean more = false;
        try (RecordReader reader = reader(content, firstLine)) {
            reader.skip(firstLine - 1);
            for (Optional<RecordLine> line = reader.next(); line.isPresent() && !more; line = reader.next()) {
                String shown = LineText.of(reader, line.get());
                if (holds(shown, wanted) || columns.isPresent() && columns.get().cells(shown).stream().anyMatch(cell -> holds(cell, wanted))) {
                    more = lines.size() == limit;
                    lines.add(new Line(reader.number(), shown));
                }
            }
        }
        return page(records, more ? lines.subList(0, limit) : lines, more);
    }

    private static boolean holds(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static DecodedPage page(Optional<RecordFormat> records, List<Line> lines, boolean more) {
        if (records.isEmpty()) {
            List<Row> rows = lines.stream().map(line -> new Row(line.number(), line.text(), List.of(line.text()))).toList();
            return new DecodedPage(List.of(new Column(Message.of("field.text"), false, true, true)), rows, more, false);
        }
        PageColumns columns = new PageColumns(records.get(), splitFields(records.get(), lines));
        List<Row> rows = lines.stream().map(line -> new Row(line.number(), line.text(), columns.cells(line.text()))).toList();
        return new DecodedPage(columns.columns(), rows, more, records.get().known());
    }

    private RecordReader reader(Path content, long firstLine) throws IOException {
        Optional<PageMarks.Mark> mark = marks.before(content, firstLine);
        return mark.isPresent() ? RecordReader.from(content, mark.get()) : new RecordReader(content);
    }

    /** How the file is split; empty if it is not. Decided by its beginning, so that it is the same for every page. */
    private Optional<RecordFormat> records(Path content) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(content)) {
            start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
        int end = start.indexOf('\n');
        if (start.indexOf(';') < 0 || start.substring(0, end < 0 ? start.length() : end).indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return format.isPresent() ? format : Optional.of(RecordFormat.SPLIT).filter(split -> start.startsWith(HEADER_START));
    }

    /** As many fields as the page needs: what is known of them does not count. */
    private static int splitFields(RecordFormat format, List<Line> lines) {
        if (format.known()) {
            return 0;
        }
        return lines.stream().map(line -> RecordLine.split(line.text(), MOST_SPLIT))
                .filter(values -> !format.nearest(values.get(0)).complete())
                .mapToInt(List::size).max().orElse(0);
    }

    /** A line of the page. */
    private record Line(long number, String text) {
    }
}
