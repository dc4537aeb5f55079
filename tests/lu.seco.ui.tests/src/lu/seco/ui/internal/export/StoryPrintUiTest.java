// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import lu.seco.core.journal.Subject;
import lu.seco.testkit.ui.Await;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Real pages, by the printer of the system that is a file. */
public class StoryPrintUiTest {

    private static final String FILE_PRINTER = "GtkPrintBackendFile";

    @Rule
    public final OnScreen screen = new OnScreen();
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeWork work = new FakeWork();
    private String told = "";
    private String sorry = "";
    private PrinterData printer;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        printer = Arrays.stream(Printer.getPrinterList()).filter(one -> FILE_PRINTER.equals(one.driver)).findFirst().orElse(null);
        Assume.assumeTrue("this system has no printer that is a file", printer != null);
        Samples.take(journal, "a", "DECSAL_01_2026_1.dta");
        Samples.queue(journal, "a", "DECSAL");
    }

    private void print(Path file) {
        printer.printToFile = true;
        printer.fileName = file.toString();
        new StoryFile(engine, work, Runnable::run, Words.language("")).print(Subject.report("a"), printer, sentence -> told = sentence,
                sentence -> sorry = sentence);
        work.run();
    }

    /** GTK writes it in turns of its own. */
    private void awaitWhole(Path file) {
        Await.until("the whole document", () -> {
            while (screen.display().readAndDispatch()) {
                // until the queue is empty
            }
            try {
                return Files.exists(file) && Files.readString(file, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String text(PdfReader reader, int page) throws IOException {
        return new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s+", " ");
    }

    @Test
    public void aStoryIsPrintedWithAllItsPages() throws IOException {
        for (int attempt = 1; attempt <= 60; attempt++) {
            Samples.send(journal, "a", attempt);
            Samples.fail(journal, "a");
        }
        Path file = folder.getRoot().toPath().resolve("histoire é.pdf");
        print(file);
        awaitWhole(file);
        assertEquals("", sorry);
        assertEquals("Histoire imprimée dans le fichier " + file, told);
        try (PdfReader reader = new PdfReader(Files.readAllBytes(file))) {
            int pages = reader.getNumberOfPages();
            assertTrue(pages + " pages", pages > 2);
            assertTrue(text(reader, 1), text(reader, 1).contains("DECSAL_01_2026_1.dta") && text(reader, 1).contains("page 1"));
            assertTrue(text(reader, pages), text(reader, pages).contains("page " + pages) && text(reader, pages).contains("généré le 10/02/2026"));
        }
    }

    @Test
    public void aFileThatCannotBeWrittenIsSaidBeforehand() throws IOException {
        Path file = folder.newFolder("occupied.pdf").toPath();
        print(file);
        assertEquals("", told);
        assertTrue(sorry, sorry.startsWith(file + " n’a pas été écrit : "));
        Path nowhere = folder.getRoot().toPath().resolve("missing").resolve("x.pdf");
        print(nowhere);
        assertTrue(sorry, sorry.startsWith(nowhere + " n’a pas été écrit : "));
        assertFalse(Files.exists(nowhere));
    }
}
