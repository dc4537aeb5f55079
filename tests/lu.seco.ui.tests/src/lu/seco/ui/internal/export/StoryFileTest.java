// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class StoryFileTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private String told = "";
    private String sorry = "";
    private Path target;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        target = folder.getRoot().toPath().resolve("histoire.pdf");
    }

    private void save(String id) {
        new StoryFile(engine, work, Runnable::run, Words.language("")).save(Subject.report(id), target, sentence -> told = sentence,
                sentence -> sorry = sentence);
        work.run();
    }

    private String text(int page) throws IOException {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(target))) {
            return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s+", " ");
        }
    }

    @Test
    public void theStoryIsOnPaperWithWhatProvesIt() throws IOException {
        Samples.take(journal, "a", "DECSAL_01_2026_1.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        save("a");
        assertEquals("", sorry);
        assertEquals("Histoire enregistrée dans " + target, told);
        String text = text(1);
        assertTrue(text, text.startsWith("DECSAL_01_2026_1.dta Histoire de l’échange avec le CCSS"));
        for (String part : new String[] {"État Envoyé", "Mois janvier 2026", "Pris dans « Départ »", "Essai 1 : remis à SOFiE", "Envoi prouvé",
            "2026-02-10 08:30:17.450", "UPL", "log_audit.log:4711", "SeCo – généré le 10/02/2026 09:30:00", "page 1 sur 1"}) {
            assertTrue(part + " in " + text, text.contains(part));
        }
    }

    @Test
    public void aLongStoryHasNumberedPages() throws IOException {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        for (int attempt = 1; attempt <= 60; attempt++) {
            Samples.send(journal, "a", attempt);
            Samples.fail(journal, "a");
        }
        save("a");
        String second = text(2);
        assertTrue(second, second.contains("page 2 sur ") && second.contains("Ce qui s’est passé"));
        try (PdfReader reader = new PdfReader(Files.readAllBytes(target))) {
            int pages = reader.getNumberOfPages();
            assertTrue(pages > 2);
            assertTrue(text(pages).contains("page " + pages + " sur " + pages));
        }
    }

    @Test
    public void lettersTheFontLacksAreNamed() throws IOException {
        Samples.take(journal, "a", "Ж & Œuvre €.dta");
        save("a");
        assertTrue(text(1), text(1).startsWith("[U+0416] & Œuvre €.dta"));
        assertEquals("[U+202E][U+0007][U+1F642]é–", WinAnsi.of("\u202e\u0007🙂é–"));
    }

    @Test
    public void whatIsNotPossibleIsSaid() throws IOException {
        save("nowhere");
        assertEquals("Cette ligne n’est plus dans le journal (archivée).", sorry);
        Samples.take(journal, "a", "DECSAL.dta");
        Files.createDirectory(target);
        save("a");
        assertTrue(sorry, sorry.startsWith(target + " n’a pas été écrit : l’accès est refusé"));
        journal.broken(true);
        save("a");
        assertEquals("[fr] journal.unreadable", sorry);
        assertFalse(Files.isRegularFile(target));
    }
}
