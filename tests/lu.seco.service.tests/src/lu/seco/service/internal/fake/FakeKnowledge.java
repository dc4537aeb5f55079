// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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

/** Knows DECSAL and SALRET by their names; files have as many records as the test says. */
public final class FakeKnowledge implements FileKnowledge {

    public final List<String> asked = new ArrayList<>();
    public int records = 3;
    public Optional<FileComparison> comparison = Optional.empty();

    @Override
    public Recognition recognise(String fileName) {
        for (String kind : List.of("DECSAL", "SALRET")) {
            if (fileName.startsWith(kind)) {
                return new Recognition(kind.equals("DECSAL") ? Direction.SENT : Direction.RECEIVED, kind, NameQuality.DOCUMENTED, kind + ".dta",
                        Recognition.Parts.NONE, Optional.empty());
            }
        }
        return new Recognition(Direction.NONE, "?", NameQuality.UNKNOWN, fileName, Recognition.Parts.NONE, Optional.empty());
    }

    @Override
    public DecodedPage decode(String kind, Path content, long firstLine, int limit) {
        asked.add("decode " + kind + " " + firstLine + " " + limit);
        return page(firstLine, limit);
    }

    /** Records of two columns, of which the first tells who somebody is. */
    public DecodedPage page(long firstLine, int limit) {
        List<DecodedPage.Column> columns = List.of(new DecodedPage.Column(Message.of("field.insured"), false, true, true),
                new DecodedPage.Column(Message.of("field.amount"), true, false, false));
        List<DecodedPage.Row> rows = LongStream.rangeClosed(firstLine, Math.min(records, firstLine + limit - 1))
                .mapToObj(line -> new DecodedPage.Row(line, "1985010112345;\u001b[2J" + line, List.of("1985010112345", "\u001b[2J" + line))).toList();
        return new DecodedPage(columns, rows, firstLine + limit - 1 < records, true);
    }

    @Override
    public Optional<FileComparison> compare(SentContent before, Path now) {
        asked.add("compare " + before.kind() + " " + before.content().getFileName() + " " + now.getFileName());
        return comparison;
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        return returnedKind.equals("SALRET") ? List.of("DECSAL") : List.of();
    }

    @Override
    public Declaration declaration(Recognition recognition, Path content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSummary summary(Recognition recognition, Path content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) {
        throw new UnsupportedOperationException();
    }
}
