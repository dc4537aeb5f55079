// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileSummary;
import lu.seco.core.journal.Declaration;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeStaging;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class StagingCardTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final Workers workers = new Workers(new FakeErrors());
    private final Room room = new Room(engine, Words.language(""), workers, Runnable::run, "");
    private final StagingCard cards = new StagingCard(room);
    private final StagingCells cells = new StagingCells(room);

    @Before
    public void speak() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindClock(Samples.CLOCK);
    }

    @After
    public void close() {
        workers.close();
    }

    private static StagedRow row(StagedFile file) {
        return new StagedRow(file, Judgement.of(file, false, "paul"));
    }

    private static StagedFile with(Optional<FileComparison> before, FileSummary summary) {
        return FakeStaging.file(1, "a.dta", "anne", Optional.of(new StagedFile.Content("ab", summary, before, List.of(), List.of())));
    }

    private static FileSummary summary() {
        return FakeStaging.content(0, List.of(), List.of()).summary();
    }

    private static FileComparison compared(int added, int gone, int changed, String now) {
        return new FileComparison("r", Optional.empty(), 12, 12 + added - gone, added, gone, changed, new BigDecimal("100.00"), new BigDecimal(now));
    }

    private String before(FileComparison comparison) {
        return cells.text(row(with(Optional.of(comparison), summary())), StagingColumn.BEFORE);
    }

    @Test
    public void aCardSaysWhatTheFileHolds() {
        Card card = cards.of(row(FakeStaging.good(1)));
        assertEquals("DECSAL_1.dta", card.title());
        assertEquals("Rien ne s’oppose à sa libération.", card.verdict());
        assertEquals(List.of(new Card.Line("Type", "DECSAL"), new Card.Line("Employeur", Samples.EMPLOYER), new Card.Line("Mois", "janvier 2026"),
                new Card.Line("Personnes", "12"), new Card.Line("Somme", "41\u00a0235,50\u00a0€"), new Card.Line("Enregistrements", "12")), card.facts());
        assertEquals("Par rapport à décembre 2025", card.comparison());
        assertEquals(List.of(new Card.Line("Personnes", "12 → 12 (+1 / −1)"), new Card.Line("Montant changé", "chez 3 personnes"),
                new Card.Line("Somme", "40\u00a0000,00\u00a0€ → 41\u00a0235,50\u00a0€ (+3,1\u00a0%)")), card.compared());
        assertEquals(new Card.Line("Se trouve dans", "/srv/paie/À valider"), card.origin().get(3));
    }

    @Test
    public void hindrancesStandBeforeRemarks() {
        StagedFile file = FakeStaging.file(1, "a.dta", "anne",
                Optional.of(FakeStaging.content(1, List.of(Message.of("staging.name.unknown")), List.of(Message.of("staging.twin")))));
        Card card = cards.of(row(file));
        assertEquals("Ne peut pas être libéré :", card.verdict());
        assertEquals(List.of("[fr] staging.name.unknown", "[fr] staging.twin"), card.remarks());
        assertEquals("Ne peut être libéré : [fr] staging.name.unknown", cells.text(row(file), StagingColumn.CHECKS));
    }

    @Test
    public void whatTheLayoutDoesNotTellIsLeftOut() {
        FileSummary unknown = new FileSummary(Declaration.UNKNOWN, 7, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
                List.of(Message.of("layout.unknown")));
        StagedRow row = row(with(Optional.empty(), unknown));
        Card card = cards.of(row);
        assertEquals(Judgement.LOOK, card.judgement());
        assertEquals(List.of("[fr] layout.unknown"), card.remarks());
        assertEquals("what the name tells holds", List.of(new Card.Line("Type", "DECSAL"), new Card.Line("Enregistrements", "7")), card.facts());
        assertTrue(card.comparison(), card.comparison().startsWith("Rien à comparer"));
        assertEquals("", cells.text(row, StagingColumn.SUM));
        assertEquals("rien à comparer", cells.text(row, StagingColumn.BEFORE));
    }

    @Test
    public void aFileThatIsBeingReadSaysSo() {
        Card card = cards.of(row(FakeStaging.unread(1)));
        assertEquals("Le contenu est en cours de lecture.", card.verdict());
        assertEquals("", card.comparison());
        assertEquals("Lecture en cours", cells.text(row(FakeStaging.unread(1)), StagingColumn.CHECKS));
    }

    @Test
    public void theMonthBeforeIsToldInAFewWords() {
        assertEquals("+2 / −1 personnes, +3,4\u00a0%", before(compared(2, 1, 5, "103.40")));
        assertEquals("mêmes personnes, −3,4\u00a0%", before(compared(0, 0, 5, "96.60")));
        assertEquals("sans changement", before(compared(0, 0, 0, "100.00")));
    }

    @Test
    public void aHostileNameIsShownAsItIs() {
        StagedFile file = FakeStaging.file(1, "DECSAL\u202eatd.exe\n{0}'&", "anne", Optional.empty());
        assertEquals("DECSAL\ufffdatd.exe\ufffd{0}'&", cells.text(row(file), StagingColumn.FILE));
        assertEquals("DECSAL\ufffdatd.exe\ufffd{0}'&", cards.of(row(file)).title());
        assertEquals("« DECSAL\ufffdatd.exe\ufffd{0}'& » n’est plus dans « À valider ».", new StagingSentences(room).gone(file.name()));
    }
}
