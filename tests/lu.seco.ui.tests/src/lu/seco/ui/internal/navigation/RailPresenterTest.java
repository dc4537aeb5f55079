// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.navigation;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.deadline.Radar;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.validity.Ending;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeRadar;
import lu.seco.ui.tests.fakes.FakeStaging;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeValidity;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Test;

public class RailPresenterTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeStaging staging = new FakeStaging();
    private final FakeValidity validity = new FakeValidity();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private RailPresenter presenter;
    private Badges badges = new Badges(Map.of());

    private void open() {
        journal.tell(events::appended);
        exchange.tell(events::changed);
        staging.tell(events::stagingChanged);
        presenter = new RailPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, now -> badges = now);
        work.run();
    }

    private void bindAll() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        engine.bindExchange(exchange);
        engine.bindStaging(staging);
        engine.bindValidity(validity);
        work.run();
    }

    @After
    public void close() {
        if (presenter != null) {
            presenter.close();
        }
        workers.close();
    }

    @Test
    public void withoutServicesAllIsQuiet() {
        open();
        for (Place place : Place.values()) {
            assertEquals(place.name(), "", badges.text(place));
        }
    }

    @Test
    public void whatWantsToBeLookedAtIsCounted() {
        LocalDate day = LocalDate.of(2026, 2, 20);
        validity.ends(FakeValidity.certificate(day, Ending.Urgency.SOON), FakeValidity.unknown(Ending.PASSWORD));
        open();
        bindAll();
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
        Samples.answer(journal, "a", "r", 1);
        staging.put(List.of(FakeStaging.good(1), FakeStaging.good(2)));
        exchange.become(FakeExchange.status(EngineState.ACTIVE, Optional.empty(), 0, List.of(Message.of("sofie.in.use")), false));
        work.run();
        assertEquals("", badges.text(Place.SENT));
        assertEquals("1", badges.text(Place.RECEIVED));
        assertEquals("2", badges.text(Place.STAGING));
        assertEquals("unknown is not pressing", "1", badges.text(Place.CERTIFICATE));
        assertEquals("2", badges.text(Place.DIAGNOSIS));
        journal.add(EventType.RECEPTION_READ, Subject.reception("r"), Map.of());
        work.run();
        assertEquals("", badges.text(Place.RECEIVED));
    }

    @Test
    public void whatIsDueOrOverdueIsCountedAfterTheOthers() {
        FakeRadar radar = new FakeRadar(3);
        engine.bindClock(Samples.CLOCK);
        engine.further().come(Radar.class, radar);
        open();
        assertEquals("2", badges.text(Place.RADAR));
        bindAll();
        radar.employers(0);
        Samples.take(journal, "a", "DECSAL.dta");
        work.run();
        assertEquals("", badges.text(Place.RADAR));
        radar.broken(true);
        presenter.refresh();
        work.run();
        assertEquals("a count would be a guess", "", badges.text(Place.RADAR));
    }

    @Test
    public void anUnreadableJournalCountsNothing() {
        open();
        journal.broken(true);
        bindAll();
        assertEquals("", badges.text(Place.RECEIVED));
    }

    @Test
    public void manyAreNotCountedToTheUnit() {
        assertEquals("99", new Badges(Map.of(Place.RECEIVED, 99L)).text(Place.RECEIVED));
        assertEquals("99+", new Badges(Map.of(Place.RECEIVED, 1_000_000L)).text(Place.RECEIVED));
        assertEquals("", new Badges(Map.of(Place.RECEIVED, 0L)).text(Place.RECEIVED));
    }

    @Test
    public void everyThingHasItsPlace() {
        assertEquals(Place.SENT, Place.of(SubjectKind.REPORT));
        assertEquals(Place.RECEIVED, Place.of(SubjectKind.RECEPTION));
        assertEquals(Place.STAGING, Place.of(SubjectKind.STAGED));
        assertEquals(Place.DIAGNOSIS, Place.of(SubjectKind.ENGINE));
        assertEquals(Optional.of(Place.CERTIFICATE), Place.of(Ids.PERSPECTIVE_CERTIFICATE));
        assertEquals(Optional.empty(), Place.of("of an older version"));
    }
}
