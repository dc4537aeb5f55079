// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.Direction;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;

/**
 * Knows one layout: fields between semicolons, the second tells of a person, the third is a number, the last one assumed; a file of an unknown kind is
 * only split.
 */
public final class FakeKnowledge implements FileKnowledge {

    private volatile int decoded;

    /** How often a stretch was decoded. */
    public int decoded() {
        return decoded;
    }

    @Override
    public DecodedPage decode(String kind, Path content, long firstLine, int limit) throws IOException {
        decoded++;
        List<String> lines = Files.readAllLines(content, StandardCharsets.ISO_8859_1);
        List<DecodedPage.Row> rows = new ArrayList<>();
        int columns = 0;
        for (int line = (int) firstLine; line <= lines.size() && rows.size() < limit; line++) {
            List<String> cells = List.of(lines.get(line - 1).split(";", -1));
            columns = Math.max(columns, cells.size());
            rows.add(new DecodedPage.Row(line, lines.get(line - 1), cells));
        }
        int last = columns;
        boolean known = !kind.equals(Declaration.UNKNOWN_KIND);
        List<DecodedPage.Column> heads = IntStream.rangeClosed(1, columns)
                .mapToObj(number -> new DecodedPage.Column(Message.of("field." + number), number == 3, number < last, number == 2)).toList();
        return new DecodedPage(heads, rows, firstLine + rows.size() <= lines.size(), known);
    }

    @Override
    public Recognition recognise(String name) {
        return new Recognition(Direction.SENT, "DECSAL", NameQuality.DOCUMENTED, name, Recognition.Parts.NONE, Optional.empty());
    }

    @Override
    public Declaration declaration(Recognition recognition, Path content) {
        return Declaration.UNKNOWN;
    }

    @Override
    public FileSummary summary(Recognition recognition, Path content) {
        return new FileSummary(Declaration.UNKNOWN, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of());
    }

    @Override
    public Optional<FileComparison> compare(SentContent before, Path now) {
        return Optional.empty();
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        return List.of();
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path answer, List<SentContent> candidates) {
        return List.of();
    }
}
