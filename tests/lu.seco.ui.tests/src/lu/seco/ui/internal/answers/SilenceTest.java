// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.detail.Detail;
import lu.seco.ui.internal.detail.DetailReader;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeRadar;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

/** What the time line of a sent report says about the silence of CCSS. */
public class SilenceTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeJournal journal = new FakeJournal();
    private final FakeRadar radar = new FakeRadar(0);

    @Before
    public void sent() {
        engine.bindClock(Samples.CLOCK);
        engine.bindJournal(journal);
        Samples.take(journal, "a", "DECSAL.dta");
        Samples.queue(journal, "a", "DECSAL");
        Samples.send(journal, "a", 1);
        Samples.prove(journal, "a");
    }

    private Detail.Moment last() throws JournalException {
        List<Detail.Moment> line = new DetailReader(engine, Words.language("")).read(journal, Subject.report("a")).orElseThrow().timeline();
        return line.get(line.size() - 1);
    }

    @Test
    public void untilTheDayARefusalMayCome() throws JournalException {
        engine.further().come(Radar.class, radar);
        radar.answersBy(LocalDate.of(2026, 2, 11));
        assertEquals("Aucun refus reçu à ce jour ; s’il y en a un, il arrive normalement avant le 11/02/2026", last().text());
        assertEquals("Aujourd’hui", last().at());
    }

    @Test
    public void afterThatDayItSaysSoAndNeverThatItIsAccepted() throws JournalException {
        engine.further().come(Radar.class, radar);
        radar.answersBy(LocalDate.of(2026, 2, 9));
        assertEquals("Aucun refus reçu à ce jour ; il serait normalement arrivé avant le 09/02/2026", last().text());
        for (String language : new String[] {"", "_en", "_de"}) {
            AnswersWords words = Words.language(language).words(AnswersWords.class);
            assertFalse((words.silence_text + words.silence_over_text).toLowerCase(Words.language(language).locale())
                    .matches(".*(accept|angenommen|akzept).*"));
        }
    }

    @Test
    public void withoutARuleOrAnAnswerNothingIsAdded() throws JournalException {
        assertEquals("Envoi prouvé", last().text());
        engine.further().come(Radar.class, radar);
        assertEquals("Envoi prouvé", last().text());
        radar.answersBy(LocalDate.of(2026, 2, 11));
        Samples.answer(journal, "a", "r", 2);
        assertFalse(last().text(), last().text().contains("Aucun refus"));
        assertEquals(Optional.empty(), new Silence(engine, Words.language("")).of(journal.report("a").orElseThrow()));
    }
}
