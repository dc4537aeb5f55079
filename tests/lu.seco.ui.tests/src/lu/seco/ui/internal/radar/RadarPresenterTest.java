// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarRow;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.Reminder;
import lu.seco.ui.tests.AreaTexts;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeClock;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeRadar;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RadarPresenterTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeRadar radar = new FakeRadar(12);
    private final FakeSettings settings = new FakeSettings(List.of());
    private final FakeClock clock = new FakeClock(Samples.NOW);
    private final FakeTimedWork work = new FakeTimedWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final Seen view = new Seen();
    private RadarPresenter presenter;

    @Before
    public void open() {
        journal.tell(events::appended);
        engine.bindClock(clock);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindSettings(settings);
        engine.further().come(Radar.class, radar);
        presenter = new RadarPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, view);
        work.run();
    }

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    @Test
    public void everyLanguageSaysEverything() {
        AreaTexts.check(RadarWords.class);
    }

    @Test
    public void sixMonthsBackAndOneAheadAreShownWithWhatIsDue() {
        assertEquals(YearMonth.of(2025, 8), view.shown.months().get(0));
        assertEquals(YearMonth.of(2026, 3), view.shown.months().get(7));
        assertEquals(36, view.shown.rows().size());
        assertEquals(LocalDate.of(2026, 2, 15), view.shown.until());
        assertEquals("1 envoi est en retard, 1 autre est dû d’ici le 15/02/2026.", view.shown.headline());
        assertEquals(RadarShown.Mood.OVERDUE, view.shown.mood());
        assertFalse(view.shown.later());
    }

    @Test
    public void theReminderSaysHowFarAheadOneLooks() {
        settings.put(Reminder.KEY, "20");
        presenter.refresh();
        work.run();
        assertEquals(3, view.shown.due().size());
        settings.put(Reminder.KEY, "soon");
        presenter.refresh();
        work.run();
        assertEquals("what is no number is the default", LocalDate.of(2026, 2, 15), view.shown.until());
    }

    @Test
    public void rowsAreFilteredByEmployerKindAndWhatIsMissing() {
        presenter.filter(new RadarFilter("0002500", Optional.empty(), false));
        assertEquals(3, view.shown.rows().size());
        presenter.filter(new RadarFilter("", Optional.of("DECSAL"), false));
        assertEquals(12, view.shown.rows().size());
        presenter.filter(new RadarFilter("", Optional.of("DECAFF"), true));
        assertEquals("nothing usual is missing there", List.of(), view.shown.rows());
        assertEquals("Aucune ligne ne correspond à ces filtres.", view.shown.empty());
        assertEquals("filtering reads nothing", 2, radar.asked().size());
    }

    @Test
    public void onePagesBackAndNotBeyondTheNextMonth() {
        presenter.go(6);
        work.run();
        assertEquals("there is nothing to see later", 2, radar.asked().size());
        presenter.go(-6);
        work.run();
        assertEquals("2025-02 to 2025-09", radar.asked().get(2));
        assertTrue(view.shown.later());
        presenter.goToday();
        work.run();
        assertEquals(YearMonth.of(2026, 3), view.shown.months().get(7));
    }

    @Test
    public void whatIsDueLeadsToItsCellWhateverIsFiltered() {
        DueItem item = view.shown.due().get(1);
        presenter.filter(new RadarFilter("nobody", Optional.empty(), false));
        presenter.goTo(item);
        assertEquals(FakeRadar.employer(0) + " DECSAL 2026-01", view.selected);
        presenter.goTo(new DueItem(FakeRadar.employer(1), "DECSAL", YearMonth.of(2024, 5), LocalDate.of(2024, 6, 24), true));
        work.run();
        assertTrue(view.shown.months().toString(), view.shown.months().contains(YearMonth.of(2024, 5)));
        assertEquals(FakeRadar.employer(1) + " DECSAL 2024-05", view.selected);
    }

    @Test
    public void whatHappensToAReportAndANewDayAreFollowed() {
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        work.pass(Duration.ofSeconds(1));
        assertEquals("several events, one look", 4, radar.asked().size());
        clock.pass(Duration.ofDays(19));
        work.pass(Duration.ofMinutes(16));
        assertEquals(YearMonth.of(2026, 4), view.shown.months().get(7));
    }

    @Test
    public void whatIsMissingOrBrokenIsSaid() {
        radar.broken(true);
        presenter.refresh();
        work.run();
        assertTrue(view.said, view.said.contains("[fr] journal.full"));
        engine.further().go(Radar.class, radar);
        work.pass(Duration.ofSeconds(1));
        assertTrue(view.said, view.said.contains("ne sont pas disponibles"));
        radar.broken(false);
        radar.employers(0);
        engine.further().come(Radar.class, radar);
        work.pass(Duration.ofSeconds(1));
        assertEquals(RadarShown.Mood.GOOD, view.shown.mood());
        assertTrue(view.shown.empty(), view.shown.empty().contains("SeCo apprend"));
    }

    @Test
    public void theCalendarIsWrittenForThreeMonths() throws IOException {
        Path file = folder.getRoot().toPath().resolve("due.ics");
        presenter.export(file);
        work.run();
        assertEquals("BEGIN:VCALENDAR until 2026-05-10", Files.readString(file));
        assertEquals("Les échéances jusqu’au 10/05/2026 sont dans " + file + ".", view.told);
        presenter.export(folder.getRoot().toPath().resolve("nowhere/due.ics"));
        radar.broken(true);
        presenter.export(file);
        work.run();
        assertEquals(2, view.sorry.size());
    }

    @Test
    public void aCellIsToldInFull() {
        CellText text = new CellText(Words.language(""));
        RadarRow row = new RadarRow("1900990001500", "DECMAL", List.of());
        RadarCell late = new RadarCell(YearMonth.of(2026, 1), RadarCell.State.OVERDUE, Optional.of(LocalDate.of(2026, 2, 10)), false, List.of());
        assertEquals("1900990001500, DECMAL, janvier 2026 : en retard, SeCo n’a rien envoyé ; échéance le 10/02/2026, non confirmée par le CCSS.",
                text.sentence(row, late));
        assertEquals("10/2?", text.within(late));
        RadarCell sent = new RadarCell(YearMonth.of(2026, 1), RadarCell.State.SENT, Optional.of(LocalDate.of(2026, 2, 24)), true, List.of("a", "b"));
        assertEquals("1900990001500, DECMAL, janvier 2026 : envoyé, aucun refus reçu à ce jour ; échéance le 24/02/2026"
                + " ; 2 fichiers (Entrée y mène).", text.sentence(row, sent));
        assertEquals("", text.within(sent));
    }

    /** Notes what is shown. */
    private static final class Seen implements RadarView {

        private final List<String> sorry = new ArrayList<>();
        private RadarShown shown;
        private String selected = "";
        private String said = "";
        private String told = "";

        @Override
        public void show(RadarShown now) {
            shown = now;
        }

        @Override
        public void select(String employer, String kind, YearMonth month) {
            selected = employer + " " + kind + " " + month;
        }

        @Override
        public void say(String sentence) {
            said = sentence;
        }

        @Override
        public void written(String sentence, Path file) {
            told = sentence;
        }

        @Override
        public void sorry(String sentence) {
            sorry.add(sentence);
        }
    }
}
