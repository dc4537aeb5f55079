// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.runs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.Remedy;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.runs.RunStory.Outcome;
import lu.seco.ui.tests.AreaTexts;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeTimedWork;
import lu.seco.ui.tests.fakes.FakeTroubles;
import lu.seco.ui.tests.fakes.Remedies;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class RunsPresenterTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeJournal journal = new FakeJournal();
    private final FakeTimedWork work = new FakeTimedWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<RunsShown> all = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private RunsPresenter presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(journal);
        journal.tell(events::appended);
        engine.further().come(Troubles.class, new FakeTroubles(troubles));
    }

    @After
    public void close() {
        if (presenter != null) {
            presenter.close();
        }
        workers.close();
    }

    private RunsShown shown() {
        if (presenter == null) {
            presenter = new RunsPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, all::add);
        }
        work.pass(Duration.ofSeconds(1));
        return all.get(all.size() - 1);
    }

    private void start(String id, RunKind kind) {
        journal.append(List.of(new NewEvent(EventType.RUN_STARTED, Subject.run(id), Map.of(Fact.RUN_KIND, kind.name()))));
    }

    private void end(String id, RunKind kind, RunEnd end) {
        Map<Fact, String> facts = new EnumMap<>(Map.of(Fact.RUN_KIND, kind.name(), Fact.RESULT, end.name(), Fact.REASON,
                Message.of("sofie.run.end", end).format(),
                Fact.DURATION, "PT1M5S"));
        journal.append(List.of(new NewEvent(EventType.RUN_ENDED, Subject.run(id), facts)));
    }

    private void sending(String report, String run) {
        Samples.take(journal, report, report + ".dta");
        Samples.queue(journal, report, "DECSAL");
        journal.append(List.of(new NewEvent(EventType.REPORT_SENDING, Subject.report(report), Map.of(Fact.RUN, run, Fact.ATTEMPT, "1"))));
    }

    private List<String> lines() {
        return shown().runs().stream().map(row -> row.story().id() + " " + row.story().outcome() + " | " + row.kind() + " | " + row.reports() + " | "
                + row.findings()).toList();
    }

    @Test
    public void eachRunSaysWhatForWhatCameOfItAndWhatWentWithIt() {
        start("a", RunKind.SEND);
        sending("r-1", "a");
        sending("r-2", "a");
        Samples.fail(journal, "r-2");
        end("a", RunKind.SEND, RunEnd.ENDED);
        start("b", RunKind.RECEIVE);
        end("b", RunKind.RECEIVE, RunEnd.TIMED_OUT);
        start("c", RunKind.UPDATE);
        start("d", RunKind.RECEIVE);
        end("d", RunKind.RECEIVE, RunEnd.ENDED);
        start("e", RunKind.SEND);
        troubles.add(Remedies.trouble("t", Remedies.remedy("connection.down", Remedy.Weight.ERROR, Optional.empty()), List.of("d"), List.of()));
        assertEquals(List.of("e GOING | envoyer |  | ", "d TROUBLED | recevoir |  | Titre connection.down", "c LOST | mise à jour |  | ",
                "b TIMED_OUT | recevoir |  | [fr] sofie.run.end TIMED_OUT", "a TROUBLED | envoyer | 2 envois, un non envoyé | "), lines());
        assertEquals(List.of("r-1", "r-2"), shown().runs().get(4).story().reports());
        assertFalse(shown().more());
        assertEquals("", shown().note());
    }

    @Test
    public void aNewRunAppearsByItself() {
        assertEquals("SOFiE n’a pas encore été lancé par SeCo.", shown().note());
        start("a", RunKind.SEND);
        assertEquals(List.of("a GOING | envoyer |  | "), lines());
        end("a", RunKind.SEND, RunEnd.ENDED);
        assertEquals(List.of("a GOOD | envoyer |  | "), lines());
        assertTrue(shown().runs().get(0).sentence(), shown().runs().get(0).sentence().contains("envoyer – réussi ("));
    }

    @Test
    public void olderRunsAreReadWhenAskedForAndARunCutInTwoIsWhole() {
        for (int i = 0; i < 300; i++) {
            start("run-" + i, RunKind.RECEIVE);
            end("run-" + i, RunKind.RECEIVE, RunEnd.ENDED);
        }
        int first = shown().runs().size();
        assertEquals(250, first);
        assertTrue(shown().more());
        presenter.older();
        assertEquals(300, shown().runs().size());
        assertFalse(shown().more());
        assertTrue(shown().runs().stream().allMatch(row -> row.story().outcome() == Outcome.GOOD));
    }

    @Test
    public void ofARunWhoseBeginningIsNotReadYetTheDurationSaysWhenItBegan() {
        end("a", RunKind.SEND, RunEnd.ENDED);
        RunStory story = shown().runs().get(0).story();
        assertEquals(Duration.ofSeconds(65), Duration.between(story.start(), story.end().orElseThrow()));
        assertEquals("1 min 5 s", shown().runs().get(0).took());
    }

    @Test
    public void aJournalThatDoesNotOpenIsSaid() {
        journal.broken(true);
        assertFalse(shown().note().isEmpty());
        engine.unbindJournal(journal);
        assertEquals("Le journal n’est pas disponible : les passages ne sont pas connus.", shown().note());
    }

    @Test
    public void everyLanguageSaysEverything() {
        AreaTexts.check(RunsWords.class);
    }
}
