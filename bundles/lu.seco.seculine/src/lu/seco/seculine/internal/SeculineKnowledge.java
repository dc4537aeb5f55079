// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.KnowledgeData;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known about SECUline files, from data files that lie beside this class or replace these. Any thread may use it. */
@Component(service = FileKnowledge.class)
public final class SeculineKnowledge implements FileKnowledge {

    /** The days of CCSS are those of Luxembourg, wherever SeCo runs. */
    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");
    private static final int LONGEST_PAGE = 1_000;

    private final Clock clock;
    private final DataFiles files;
    private final NameTable names;
    private final Layouts layouts;
    private final Answers answers;
    private final Formats formats;
    private final PageMarks marks = new PageMarks();

    /**
     * Reads the data files.
     *
     * @param clock tells which rows are in force
     * @param files where they are
     * @throws IllegalArgumentException if a data file that comes with SeCo is wrong, with its line
     */
    @Activate
    public SeculineKnowledge(@Reference Clock clock, @Reference DataFiles files) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.files = Objects.requireNonNull(files, "files");
        names = files.names();
        answers = files.answers();
        formats = files.formats(answers);
        layouts = formats.layouts();
    }

    /** With the data files that come with SeCo. */
    public SeculineKnowledge(Clock clock) {
        this(clock, DataFiles.builtIn());
    }

    @Override
    public Recognition recognise(String fileName) {
        return names.recognise(Objects.requireNonNull(fileName, "fileName"), today());
    }

    @Override
    public Declaration declaration(Recognition recognition, Path content) throws IOException {
        Optional<DeclarationReader> reader = declarationReader(recognition.kind());
        if (reader.isEmpty()) {
            return namedOnly(recognition);
        }
        try (RecordReader records = new RecordReader(content)) {
            return reader.get().read(recognition, records);
        }
    }

    @Override
    public FileSummary summary(Recognition recognition, Path content) throws IOException {
        Optional<DeclarationReader> reader = declarationReader(recognition.kind());
        Optional<RecordFormat> format = formats.of(recognition.kind(), today());
        if (reader.isEmpty() || format.isEmpty()) {
            Message remark = Files.size(content) == 0 ? Message.of("decode.empty") : Message.of("decode.no-records");
            return new FileSummary(namedOnly(recognition), 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of(remark));
        }
        return new Summariser(format.get(), reader.get(), Summariser.MOST_PERSONS).read(recognition, content);
    }

    @Override
    public Optional<FileComparison> compare(SentContent before, Path now) throws IOException {
        Optional<DeclarationReader> reader = declarationReader(before.kind());
        Optional<RecordFormat> format = formats.of(before.kind(), today());
        return reader.isEmpty() || format.isEmpty() ? Optional.empty()
                : new Comparer(format.get(), reader.get(), Summariser.MOST_PERSONS).read(before, now);
    }

    @Override
    public DecodedPage decode(String kind, Path content, long firstLine, int limit) throws IOException {
        if (firstLine < 1 || limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException(limit + " records from line " + firstLine);
        }
        return new PageReader(formats.of(Objects.requireNonNull(kind, "kind"), today()), marks).read(content, firstLine, limit);
    }

    @Override
    public List<KnowledgeData> data() {
        return files.data();
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        return answers.answeredBy(Objects.requireNonNull(returnedKind, "returnedKind"));
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) throws IOException {
        Recognition nameless = new Recognition(Direction.RECEIVED, Objects.requireNonNull(returnedKind, "returnedKind"), NameQuality.UNKNOWN, "",
                Recognition.Parts.NONE, Optional.empty());
        return link(nameless, returned, candidates);
    }

    @Override
    public List<AnswerLink> link(Recognition returned, Path content, List<SentContent> candidates) throws IOException {
        return new AnswerLinks(answers, formats).link(returned, content, candidates, today());
    }

    private Optional<DeclarationReader> declarationReader(String kind) {
        Optional<String> refused = answers.refusalsOf(kind);
        return layouts.of(refused.orElse(kind), today()).map(layout -> new DeclarationReader(layout, refused.isPresent() ? 1 : 0));
    }

    private static Declaration namedOnly(Recognition recognition) {
        return new Declaration(recognition.kind(), recognition.parts().member(), Optional.empty(), Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LUXEMBOURG);
    }
}
