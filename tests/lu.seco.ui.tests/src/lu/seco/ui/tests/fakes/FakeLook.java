// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.file.SentContent;

/** Looks into the files of {@link FakeKnowledge}; totals and changes are those the test puts in. Notes what it is asked. */
public final class FakeLook implements Records {

    private final FileKnowledge knowledge;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile List<Total> totals = List.of();
    private volatile List<PersonChange> changes = List.of();

    public FakeLook(FileKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    public void totals(List<Total> now) {
        totals = List.copyOf(now);
    }

    public void changes(List<PersonChange> now) {
        changes = List.copyOf(now);
    }

    /** What was asked for, for example {@code search name 1}. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public DecodedPage search(String kind, Path content, String text, long firstLine, int limit) throws IOException {
        asked.add("search " + text + " " + firstLine);
        int lines = Files.readAllLines(content, StandardCharsets.ISO_8859_1).size();
        DecodedPage all = knowledge.decode(kind, content, firstLine, Math.max(1, lines));
        List<DecodedPage.Row> found = new ArrayList<>();
        for (DecodedPage.Row row : all.rows()) {
            if (row.raw().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT))) {
                found.add(row);
            }
        }
        return new DecodedPage(all.columns(), found.subList(0, Math.min(limit, found.size())), found.size() > limit, all.known());
    }

    @Override
    public List<Total> totals(String kind, Path content) {
        asked.add("totals " + kind);
        return totals;
    }

    @Override
    public List<PersonChange> changes(SentContent before, Path now, int most) {
        asked.add("changes " + before.reportId() + " " + most);
        return changes;
    }
}
