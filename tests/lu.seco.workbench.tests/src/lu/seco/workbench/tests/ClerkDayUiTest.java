// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.testkit.ui.Await;
import lu.seco.testkit.ui.Hands;
import lu.seco.testkit.ui.Witness;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** A clerk's day: files go by themselves, answers come back by themselves, everything is found again. */
public class ClerkDayUiTest {

    private final Desk desk = new Desk("exchange.twins = send");

    @Rule
    public final RuleChain rules = RuleChain.outerRule(desk).around(new Witness(desk::display, desk.steps()));

    private Hands hands() {
        return desk.hands();
    }

    @Test
    public void aDroppedFileGoesByItselfAndItsAnswerComesBack() {
        desk.show(1, "sent.search");
        int before = desk.office().received().size();
        desk.office().drop("02-decsal-bad/DECSAL.dta", "Départ", "DECSAL_2_2026_1.dta");
        received(before + 1);
        hands().awaitCell("sent.table", "Fichier", "DECSAL_2_2026_1.dta", "État", "Répondu");
        hands().awaitCell("sent.table", "Fichier", "DECSAL_2_2026_1.dta", "Réponse", "14 enregistrements refusés");
        assertEquals("sent once", before + 1, desk.office().received().size());
        hands().awaitText("home.sentence", sentence -> !sentence.isEmpty());

        hands().select("sent.table", hands().awaitRow("sent.table", "Fichier", "DECSAL_2_2026_1.dta"));
        Await.until("the story, with its proof",
                () -> hands().cells("detail.timeline", "Preuve (ligne du log)").stream().anyMatch(line -> line.contains("UPL")));

        desk.show(2, "received.search");
        hands().awaitRow("received.table", "Type", "SALRET");

        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "DECSAL.dta");
        desk.show(1, "sent.search");
        received(before + 2);
        hands().awaitCell("sent.table", "Fichier", "DECSAL.dta", "État", "Envoyé");
        hands().type("sent.search", "DECSAL_2");
        Await.until("the search", () -> Set.copyOf(hands().cells("sent.table", "Fichier")).equals(Set.of("DECSAL_2_2026_1.dta")));

        desk.stop();
        desk.start();
        assertTrue("what was there is there again", hands().awaitRow("sent.table", "Fichier", "DECSAL_2_2026_1.dta") >= 0);
        assertEquals("and was not sent again", before + 2, desk.office().received().size());
    }

    @Test
    public void aFileIsOpenedAndItsListAndStoryAreSaved() throws IOException {
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL_5_2026_1.dta");
        desk.show(1, "sent.search");
        hands().awaitCell("sent.table", "Fichier", "DECMAL_5_2026_1.dta", "État", "Envoyé");
        hands().select("sent.table", hands().awaitRow("sent.table", "Fichier", "DECMAL_5_2026_1.dta"));

        Path seen = desk.office().folder("seen.txt");
        Path viewer = desk.office().program("viewer", "printf %s \"$1\" > '" + seen + ".part'", "mv '" + seen + ".part' '" + seen + "'");
        desk.chooseFile("sent.table", SWT.MOD1 | SWT.MOD3, 'o', viewer);
        Await.until("the program", () -> !Office.read(seen).isEmpty());
        assertEquals("a copy of what was dropped", Office.sample("05-decmal-ok/DECMAL.dta"), Office.read(Path.of(Office.read(seen))));

        hands().press("sent.table", SWT.MOD1, 'o');
        Await.until("the system's program", () -> desk.launched().size() == 1);
        assertEquals(Office.sample("05-decmal-ok/DECMAL.dta"), Office.read(desk.launched().get(0)));
        hands().press("sent.table", SWT.MOD1 | SWT.MOD2, 'o');
        Shell told = hands().window("SeCo");
        assertTrue("what was sent lies in no folder of payroll", hands().says(told, "SeCo en garde le contenu"));
        hands().close(told);
        // while it is there, keys are its own
        Await.until("the sentence is read", told::isDisposed);

        Path folder = desk.office().folder("saved");
        Files.createDirectories(folder);
        desk.saveAs("sent.table", SWT.MOD1, 'e', folder.resolve("list"));
        Await.until("the list", () -> Files.exists(folder.resolve("list.csv")));
        assertTrue(Office.read(folder.resolve("list.csv")), Office.read(folder.resolve("list.csv")).lines()
                .anyMatch(line -> line.contains("DECMAL_5_2026_1.dta") && line.contains("Envoyé")));
        hands().awaitText("sent.notice", text -> text.contains("list.csv"));

        desk.saveAs("sent.table", SWT.MOD1, 'd', folder.resolve("story"));
        Await.until("the story", () -> Files.exists(folder.resolve("story.pdf")));
        hands().awaitText("sent.notice", text -> text.contains("story.pdf"));
        assertTrue(Files.readString(folder.resolve("story.pdf"), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    @Test
    public void anAnswerIsReadMarkedAndItsActionsRunAgain() {
        Path ready = desk.office().folder("ready");
        Path action = desk.office().program("action", "test -e '" + ready + "'");
        desk.settings("exchange.twins = send", "exchange.reception.interval = 5 s", "exchange.scan.interval = 2 s",
                "exchange.action.1 = MALRET run \"" + action + "\" {file}");
        desk.show(2, "received.search");
        Await.until("what others received is listed", () -> hands().rows("received.table") == answers());
        List<String> before = hands().cells("received.table", "Fichier");
        desk.office().drop("06-decmal-bad/DECMAL.dta", "Départ", "DECMAL_6_2026_1.dta");
        Await.until("an answer", () -> hands().cells("received.table", "Fichier").stream().anyMatch(one -> !before.contains(one)));
        String name = hands().cells("received.table", "Fichier").stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
        assertTrue(name, name.startsWith("MALRET"));
        hands().awaitCell("received.table", "Fichier", name, "Actions", "1 sur 1 en échec");
        hands().awaitCell("received.table", "Fichier", name, "Lecture", "Non lu");

        hands().select("received.table", hands().awaitRow("received.table", "Fichier", name));
        hands().awaitCell("received.table", "Fichier", name, "Lecture", "Lu");
        hands().press("received.table", SWT.MOD1, 'm');
        hands().awaitCell("received.table", "Fichier", name, "Lecture", "Non lu");
        hands().click("received.filter.read");
        hands().choose("received.filter.read.choices", "Non lu");
        Await.until("only unread ones, this among them", () -> hands().cells("received.table", "Fichier").contains(name)
                && Set.copyOf(hands().cells("received.table", "Lecture")).equals(Set.of("Non lu")));
        hands().click("received.filter.read");
        hands().choose("received.filter.read.choices", "Lu");
        Await.until("no unread one", () -> !hands().cells("received.table", "Fichier").contains(name));
        hands().click("received.filter.read");
        hands().choose("received.filter.read.choices", "Tous");

        hands().select("received.table", hands().awaitRow("received.table", "Fichier", name));
        hands().press("received.table", SWT.MOD1 | SWT.MOD2, 'o');
        Await.until("its folder", () -> desk.launched().size() == 1);
        assertTrue(Files.isRegularFile(desk.launched().get(0).resolve(name)));

        desk.office().program("ready");
        hands().select("received.table", hands().awaitRow("received.table", "Fichier", name));
        hands().press("received.table", SWT.MOD1 | SWT.MOD2, 'r');
        hands().awaitCell("received.table", "Fichier", name, "Actions", "1 action réussie");
    }

    /** How many answers there are, of whatever test. */
    private static int answers() {
        try {
            return (int) Desk.service(Journal.class).countReceptions(JournalFilter.ALL);
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void aFileNobodyKnowsIsRefusedAndPauseHoldsEverythingBack() {
        desk.show(1, "sent.search");
        desk.office().drop("01-decsal-ok/DECSAL.dta", "Départ", "notes de paie.dta");
        hands().awaitCell("sent.table", "Fichier", "notes de paie.dta", "État", "Refusé");

        int before = desk.office().received().size();
        hands().press("home", SWT.MOD1, 'p');
        hands().awaitText("home.sentence", sentence -> sentence.contains("pause"));
        desk.office().drop("05-decmal-ok/DECMAL.dta", "Départ", "DECMAL.dta");
        hands().awaitCell("sent.table", "Fichier", "DECMAL.dta", "État", "En file");
        hands().press("home", SWT.MOD1, 'p');
        received(before + 1);
        hands().awaitCell("sent.table", "Fichier", "DECMAL.dta", "État", "Envoyé");
    }

    /** Other tests may have sent files of the same name: only the count says that this one is there. */
    private void received(int count) {
        Await.until(count + " files at CCSS", () -> desk.office().received().size() >= count);
    }
}
