// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import lu.seco.core.Message;
import lu.seco.core.file.AnswerLink;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;

/** Decodes files of as many lines as the test wants; notes which pages were asked for. */
public final class FakeRecords implements FileKnowledge {

    private final List<String> asked = new ArrayList<>();
    private long lines;
    private boolean known = true;
    private boolean gone;

    public FakeRecords(long lines) {
        this.lines = lines;
    }

    public void lines(long count) {
        lines = count;
    }

    public void unknown() {
        known = false;
    }

    public void vanish() {
        gone = true;
    }

    public List<String> asked() {
        return asked;
    }

    @Override
    public DecodedPage decode(String kind, Path content, long firstLine, int limit) throws IOException {
        asked.add(kind + " " + firstLine + " " + limit);
        if (gone) {
            throw new NoSuchFileException(content.toString());
        }
        List<DecodedPage.Column> columns = List.of(new DecodedPage.Column(Message.of("field.matricule"), false, true, true),
                new DecodedPage.Column(Message.of("field.amount"), true, true), new DecodedPage.Column(Message.of("field.hours"), true, false));
        long last = Math.min(lines, firstLine + limit - 1);
        List<DecodedPage.Row> rows = LongStream.rangeClosed(firstLine, last)
                .mapToObj(line -> new DecodedPage.Row(line, "1;19800101" + line + ";" + line * 100 + ";173", List.of("19800101" + line, line + ".50", "173")))
                .toList();
        return new DecodedPage(columns, rows, last < lines, known);
    }

    @Override
    public Recognition recognise(String fileName) {
        throw new UnsupportedOperationException();
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
    public Optional<FileComparison> compare(SentContent before, Path now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> answeredKinds(String returnedKind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AnswerLink> link(String returnedKind, Path returned, List<SentContent> candidates) {
        throw new UnsupportedOperationException();
    }
}
