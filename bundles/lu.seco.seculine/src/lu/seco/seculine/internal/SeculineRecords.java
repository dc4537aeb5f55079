// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.SentContent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks into files of records. Any thread may use it. */
@Component(service = Records.class)
public final class SeculineRecords implements Records {

    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    private static final int LONGEST_PAGE = 1_000;

    private final Clock clock;
    private final Formats formats;
    private final Answers answers;
    private final PageMarks marks = new PageMarks();

    /**
     * Reads the data files.
     *
     * @param clock tells which rows are in force
     * @param files where they are
     */
    @Activate
    public SeculineRecords(@Reference Clock clock, @Reference DataFiles files) {
        this.clock = Objects.requireNonNull(clock, "clock");
        answers = files.answers();
        formats = files.formats(answers);
    }

    @Override
    public DecodedPage search(String kind, Path content, String text, long firstLine, int limit) throws IOException {
        if (firstLine < 1 || limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException(limit + " records from line " + firstLine);
        }
        PageReader reader = new PageReader(format(kind), marks);
        return text.isBlank() ? reader.read(content, firstLine, limit) : reader.search(content, text, firstLine, limit);
    }

    @Override
    public List<Total> totals(String kind, Path content) throws IOException {
        Optional<RecordFormat> format = format(kind);
        return format.isPresent() ? new Totals(format.get()).read(content) : List.of();
    }

    @Override
    public List<PersonChange> changes(SentContent before, Path now, int most) throws IOException {
        Optional<RecordFormat> format = format(before.kind());
        Optional<Layout> layout = formats.layouts().of(answers.refusalsOf(before.kind()).orElse(before.kind()), today());
        if (format.isEmpty() || layout.isEmpty()) {
            return List.of();
        }
        return new Comparer(format.get(), new DeclarationReader(layout.get(), 0), Summariser.MOST_PERSONS).changes(before, now, most);
    }

    private Optional<RecordFormat> format(String kind) {
        return formats.of(Objects.requireNonNull(kind, "kind"), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LUXEMBOURG);
    }
}
