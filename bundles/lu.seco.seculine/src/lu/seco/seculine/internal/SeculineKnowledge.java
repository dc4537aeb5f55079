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
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known about SECUline files, from data files that lie beside this class. Has no state: any thread may use it. */
@Component(service = FileKnowledge.class)
public final class SeculineKnowledge implements FileKnowledge {

    /** The days of CCSS are those of Luxembourg, wherever SeCo runs. */
    private static final ZoneId LUXEMBOURG = ZoneId.of("Europe/Luxembourg");

    private final Clock clock;
    private final NameTable names;
    private final Layouts layouts;
    private final Answers answers;

    /**
     * Reads the data files.
     *
     * @param clock tells which rows are in force
     * @throws IllegalArgumentException if a data file is wrong, with its line
     */
    @Activate
    public SeculineKnowledge(@Reference Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        names = NameTable.standard();
        layouts = Layouts.standard();
        answers = Answers.standard();
    }

    @Override
    public Recognition recognise(String fileName) {
        return names.recognise(Objects.requireNonNull(fileName, "fileName"), today());
    }

    @Override
    public Declaration declaration(Recognition recognition, Path content) throws IOException {
        Optional<String> refused = answers.refusalsOf(recognition.kind());
        Optional<Layout> layout = layouts.of(refused.orElse(recognition.kind()), today());
        if (layout.isEmpty()) {
            return new Declaration(recognition.kind(), recognition.parts().member(), Optional.empty(), Optional.empty());
        }
        try (RecordReader records = new RecordReader(content)) {
            return new DeclarationReader(layout.get(), refused.isPresent() ? 1 : 0).read(recognition, records);
        }
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        return answers.answeredBy(Objects.requireNonNull(returnedKind, "returnedKind"));
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) throws IOException {
        Optional<String> refused = answers.refusalsOf(Objects.requireNonNull(returnedKind, "returnedKind"));
        if (refused.isEmpty()) {
            return List.of();
        }
        List<SentContent> possible = candidates.stream().filter(sent -> sent.kind().equals(refused.get())).toList();
        return new AnswerLinker(layouts.of(refused.get(), today()), possible, AnswerLinker.LONGEST_RETURN).link(returned);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LUXEMBOURG);
    }
}
