// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.list.Column;
import lu.seco.ui.internal.rows.ReportSource;
import lu.seco.ui.internal.rows.RowsPresenter;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ListExportTest {

    private static final RowsPresenter.Request ALL = new RowsPresenter.Request(JournalFilter.ALL, RowSort.NEWEST);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private final NotingEnd end = new NotingEnd();
    private final List<Column<Report>> columns = List.of(Column.of("name", "Fichier", 1, report -> report.file().name()),
            Column.of("kind", "Type", 1, report -> report.declaration().kind()));
    private Path target;

    @Before
    public void open() throws IOException {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        target = folder.getRoot().toPath().resolve("liste.csv");
    }

    private void export(RowsPresenter.Request request) {
        new ListExport<>(new ReportSource(), engine, work, Runnable::run, Words.language("")).run(target, columns, request, end);
        work.run();
    }

    private void fill(long count) {
        journal.made(count, order -> Samples.old(order, count));
        engine.bindJournal(journal);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(target, StandardCharsets.UTF_8);
    }

    private void onlyTheTarget() throws IOException {
        try (Stream<Path> files = Files.list(folder.getRoot().toPath())) {
            assertEquals(List.of(target), files.toList());
        }
    }

    @Test
    public void theBytesAreThoseASpreadsheetReads() throws IOException {
        fill(2);
        export(ALL);
        assertEquals("\ufeffFichier;Type\r\nDECMAL_2.dta;DECMAL\r\nDECAFF_1.dta;DECAFF\r\n", Files.readString(target));
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(Files.readAllBytes(target), 3));
        assertEquals("2 lignes enregistrées dans " + target, end.written);
        onlyTheTarget();
    }

    @Test
    public void nothingInItIsEverCalculated() throws IOException {
        fill(0);
        for (String name : new String[] {"=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "a;b \"c\"", "\tx", "＝1"}) {
            Samples.take(journal, "id" + name.hashCode(), name);
        }
        export(ALL);
        assertEquals(List.of("\ufeffFichier;Type", "'＝1;?", " x;?", "\"a;b \"\"c\"\"\";?", "'@SUM(A1);?", "'-1+2;?", "'+1;?", "'=cmd|' /C calc'!A0;?"),
                lines());
    }

    @Test
    public void allRowsOfTheFilterGoInTheOrderOfTheList() throws IOException {
        fill(3000);
        export(new RowsPresenter.Request(JournalFilter.ALL, new RowSort(RowSort.Column.NAME, true)));
        assertEquals(3001, lines().size());
        assertEquals("DEMDET_999.dta;DEMDET", lines().get(1));
        assertEquals("DECAFF_1.dta;DECAFF", lines().get(3000));
        assertEquals(3000, end.total);
        assertEquals(3000, end.done);
    }

    @Test
    public void aCancelledExportLeavesWhatWasThere() throws IOException {
        fill(3000);
        Files.writeString(target, "before");
        end.cancelAt = 1000;
        export(ALL);
        assertEquals("Export annulé : " + target + " n’a pas été écrit.", end.stopped);
        assertEquals("before", Files.readString(target));
        onlyTheTarget();
    }

    @Test
    public void anEarlierFileIsReplaced() throws IOException {
        fill(1);
        Files.writeString(target, "before");
        export(ALL);
        assertFalse(Files.readString(target).contains("before"));
    }

    @Test
    public void whyNothingCouldBeWrittenIsSaid() throws IOException {
        fill(1);
        Files.createDirectory(target);
        export(ALL);
        assertTrue(end.failed, end.failed.startsWith(target + " n’a pas été écrit : l’accès est refusé"));
        Files.delete(target);
        target = target.resolve("nowhere/liste.csv");
        export(ALL);
        assertTrue(end.failed, end.failed.endsWith("le fichier ou son dossier n’existe pas."));
        target = folder.getRoot().toPath().resolve("liste.csv");
        journal.broken(true);
        export(ALL);
        assertEquals(target + " n’a pas été écrit : [fr] journal.unreadable", end.failed);
        assertFalse(Files.exists(target));
    }

    private static final class NotingEnd implements ListExport.End {

        private long done;
        private long total;
        private long cancelAt = Long.MAX_VALUE;
        private String written = "";
        private String stopped = "";
        private String failed = "";

        @Override
        public void done(long rows) {
            done = rows;
        }

        @Override
        public void total(long rows) {
            total = rows;
        }

        @Override
        public boolean cancelled() {
            return done >= cancelAt;
        }

        @Override
        public void written(String sentence, Path file) {
            written = sentence;
        }

        @Override
        public void stopped(String sentence) {
            stopped = sentence;
        }

        @Override
        public void failed(String sentence) {
            failed = sentence;
        }
    }
}
