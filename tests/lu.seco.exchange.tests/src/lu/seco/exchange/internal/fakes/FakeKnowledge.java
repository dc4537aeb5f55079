// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;

/**
 * Simple rules by name. Sent: {@code DECSAL.dta}, {@code DECMAL.dta} (documented), {@code DECSAL_*.dta} (tolerated). Retired: {@code OLD*}.
 * Received: {@code SALRET*}. Broken: {@code DECSAL*} otherwise. All else unknown. Content: {@code employer=N} in the first line names the
 * employer. A return links to every sent file one of whose lines it repeats.
 */
public final class FakeKnowledge implements FileKnowledge {

    private final Mains mains;
    private volatile Optional<String> unreadable = Optional.empty();

    public FakeKnowledge(Mains mains) {
        this.mains = mains;
    }

    /** Contents whose first line is this cannot be read. */
    public void unreadable(String firstLine) {
        unreadable = Optional.of(firstLine);
    }

    @Override
    public Recognition recognise(String fileName) {
        mains.pass("recognise");
        String name = fileName.toUpperCase(Locale.ROOT);
        if (name.equals("DECSAL.DTA") || name.equals("DECMAL.DTA")) {
            return recognition(Direction.SENT, name.substring(0, 6), NameQuality.DOCUMENTED, name.substring(0, 6) + ".dta");
        }
        if (name.startsWith("DECSAL_") && name.endsWith(".DTA")) {
            return recognition(Direction.SENT, "DECSAL", NameQuality.TOLERATED, "DECSAL.dta");
        }
        if (name.startsWith("OLD")) {
            return recognition(Direction.SENT, "OLDSAL", NameQuality.RETIRED, fileName);
        }
        if (name.startsWith("SALRET")) {
            return recognition(Direction.RECEIVED, "SALRET", NameQuality.DOCUMENTED, fileName);
        }
        if (name.startsWith("DECSAL")) {
            return recognition(Direction.SENT, "DECSAL", NameQuality.INVALID, "DECSAL.dta");
        }
        return recognition(Direction.NONE, Declaration.UNKNOWN_KIND, NameQuality.UNKNOWN, fileName);
    }

    private static Recognition recognition(Direction direction, String kind, NameQuality quality, String official) {
        return new Recognition(direction, kind, quality, official, Recognition.Parts.NONE, Optional.empty());
    }

    @Override
    public Declaration declaration(Recognition recognition, Path content) throws IOException {
        mains.pass("declaration");
        String first = lines(content).stream().findFirst().orElse("");
        if (unreadable.filter(first::equals).isPresent()) {
            throw new IOException("cannot be read");
        }
        Optional<String> employer = Optional.of(first).filter(line -> line.startsWith("employer=")).map(line -> line.substring(9));
        return new Declaration(recognition.kind(), Optional.empty(), employer, Optional.empty());
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        return returnedKind.equals("SALRET") ? List.of("DECSAL") : List.of();
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) throws IOException {
        List<String> back = lines(returned);
        List<AnswerLink> links = new ArrayList<>();
        for (SentContent candidate : candidates) {
            int refused = (int) lines(candidate.content()).stream().filter(back::contains).count();
            if (refused > 0) {
                links.add(new AnswerLink(candidate.reportId(), refused, true));
            }
        }
        return links;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
