// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class LinksPresenterTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final Seen view = new Seen();
    private LinksPresenter presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        engine.bindExchange(exchange);
        engine.bindKnowledge(new FakeKnowledge());
        exchange.start();
        for (String id : List.of("a", "b", "c")) {
            Samples.take(journal, id, "DECSAL_" + id + ".dta");
            Samples.queue(journal, id, "DECSAL");
        }
        for (String id : List.of("a", "b")) {
            Samples.send(journal, id, 1);
            Samples.prove(journal, id);
        }
        Samples.answer(journal, "a", "r", 2);
        presenter = new LinksPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, view, "anne");
    }

    @After
    public void close() {
        workers.close();
    }

    @Test
    public void aLinkSaysHowSureItIsAndWhatElseIsPossible() {
        journal.add(EventType.RECEPTION_LINKED, Subject.reception("r"),
                Map.of(Fact.REPORT, "b", Fact.REFUSED, "1", Fact.REASON, Message.of("link.by.keys", "1").format(), Fact.ALTERNATIVES, "a,gone"));
        presenter.show("r");
        work.run();
        LinkInfo second = view.links.stream().filter(link -> link.reportId().equals("b")).findFirst().orElseThrow();
        assertTrue(second.text(), second.text().contains(" – [fr] link.by.keys 1 – 1 autre envoi possible : DECSAL_a.dta"));
        assertEquals("", view.hindrance);
    }

    @Test
    public void aCorrectionGoesToTheEngineWithThePersonAndWhatCameOfItIsTold() {
        presenter.show("r");
        work.run();
        presenter.remove("a");
        presenter.add("b");
        assertTrue(exchange.decisions().toString(), exchange.decisions().get(0).matches("r .*a.* anne"));
        assertTrue(exchange.decisions().toString(), exchange.decisions().get(1).matches("r .*b.* anne"));
        assertTrue(view.told, view.told.startsWith("[fr] "));
    }

    @Test
    public void onlyWhatWasSentAndIsNotLinkedIsOffered() {
        presenter.show("r");
        presenter.search("");
        work.run();
        assertEquals(List.of("b"), view.reports.stream().map(ReportChoice::reportId).toList());
        assertEquals("1 envoi, le plus récent d’abord", view.count);
        presenter.search("nothing like this");
        work.run();
        assertEquals(List.of(), view.reports);
        assertEquals("Aucun envoi ne correspond.", view.count);
    }

    @Test
    public void onAPassiveStationOrWithoutAnEngineItSaysWhyNot() {
        exchange.become(FakeExchange.status(EngineState.PASSIVE, Optional.empty(), 0, List.of(), true));
        presenter.show("r");
        work.run();
        assertTrue(view.hindrance, view.hindrance.contains("passif"));
        engine.unbindExchange(exchange);
        presenter.show("r");
        work.run();
        assertTrue(view.hindrance, view.hindrance.contains("n’est pas disponible"));
        presenter.remove("a");
        assertTrue(view.told, view.told.contains("n’est pas disponible"));
        assertEquals(List.of(), exchange.decisions());
    }

    /** Notes what is shown. */
    private static final class Seen implements LinksView {

        private List<LinkInfo> links = List.of();
        private List<ReportChoice> reports = List.of();
        private String hindrance = "";
        private String told = "";
        private String count = "";

        @Override
        public void links(List<LinkInfo> shown, String why) {
            links = shown;
            hindrance = why;
        }

        @Override
        public void told(String sentence) {
            told = sentence;
        }

        @Override
        public void reports(List<ReportChoice> found, String how) {
            reports = found;
            count = how;
        }
    }
}
