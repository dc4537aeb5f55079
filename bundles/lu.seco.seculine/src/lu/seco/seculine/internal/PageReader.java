// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * A reader of one kind.
     *
     * @param format what its records hold; empty if it is no .dta kind
     */
    PageReader(Optional<RecordFormat> format) {
        this.format = format;
    }

    /** The records from a line on. */
    DecodedPage read(Path content, long firstLine, int limit) throws IOException {
        Optional<RecordFormat> records = records(content);
        List<Line> lines = new ArrayList<>();
        boolean more;
        try (RecordReader reader = new RecordReader(content)) {
            reader.skip(firstLine - 1);
            Optional<RecordLine> line = reader.next();
            while (line.isPresent() && lines.size() < limit) {
                lines.add(new Line(reader.number(), LineText.of(line.get())));
                line = reader.next();
            }
            more = line.isPresent();
        }
        if (records.isEmpty()) {
            List<Row> rows = lines.stream().map(line -> new Row(line.number(), line.text(), List.of(line.text()))).toList();
            return new DecodedPage(List.of(new Column(Message.of("field.text"), false, true)), rows, more, false);
        }
        PageColumns columns = new PageColumns(records.get(), splitFields(records.get(), lines));
        List<Row> rows = lines.stream().map(line -> new Row(line.number(), line.text(), columns.cells(line.text()))).toList();
        return new DecodedPage(columns.columns(), rows, more, records.get().known());
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
        return lines.stream().map(line -> RecordLine.split(line.text(), MOST_SPLIT))
                .filter(values -> !format.nearest(values.get(0)).complete())
                .mapToInt(List::size).max().orElse(0);
    }

    /** A line of the page. */
    private record Line(long number, String text) {
    }
}
