// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeStaging;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.After;
import org.junit.Test;

public class RecordsPresenterTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final Workers workers = new Workers(new FakeErrors());
    private final FakeWork work = new FakeWork();
    private final NotingView view = new NotingView();
    private final RecordsFake knowledge = new RecordsFake(1200);
    private final RecordsPresenter presenter = new RecordsPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, view);

    @After
    public void close() {
        workers.close();
    }

    private void show(StagedFile file) {
        presenter.show(Optional.of(new StagedRow(file, Judgement.READY)));
    }

    @Test
    public void recordsAreReadPageByPage() {
        engine.bindKnowledge(knowledge);
        show(FakeStaging.good(1));
        assertEquals("…", view.said);
        work.run();
        assertEquals(500, view.records.rows().size());
        assertTrue(view.records.more());
        presenter.more();
        presenter.more();
        work.run();
        presenter.more();
        work.run();
        presenter.more();
        work.run();
        assertEquals(List.of("DECSAL 1 500", "DECSAL 501 500", "DECSAL 1001 500"), knowledge.asked());
        assertEquals(1200, view.records.rows().size());
        assertFalse(view.records.more());
    }

    @Test
    public void aLaterFileIsNotMixedWithAnEarlierOne() {
        engine.bindKnowledge(knowledge);
        show(FakeStaging.good(1));
        knowledge.lines(3);
        show(FakeStaging.good(2));
        work.run();
        assertEquals(List.of("DECSAL 1 500"), knowledge.asked());
        assertEquals(3, view.records.rows().size());
    }

    @Test
    public void theSameContentIsNotDecodedTwice() {
        engine.bindKnowledge(knowledge);
        show(FakeStaging.good(1));
        work.run();
        presenter.show(Optional.of(new StagedRow(FakeStaging.good(1), Judgement.OWN)));
        work.run();
        assertEquals(1, knowledge.asked().size());
    }

    @Test
    public void aFileThatIsGoneIsSaid() {
        engine.bindKnowledge(knowledge);
        show(FakeStaging.good(1));
        work.run();
        knowledge.vanish();
        presenter.more();
        work.run();
        assertEquals("Le contenu de « DECSAL_1.dta » ne peut pas être lu ; le fichier a peut-être été déplacé.", view.said);
    }

    @Test
    public void whatDecodesMayComeLater() {
        show(FakeStaging.good(1));
        work.run();
        engine.bindKnowledge(knowledge);
        work.run();
        assertEquals(500, view.records.rows().size());
    }

    @Test
    public void anEmptyFileAndAMissingServiceAreSaid() {
        show(FakeStaging.good(1));
        work.run();
        assertEquals("Le décodage n’est pas encore prêt.", view.said);
        engine.bindKnowledge(new RecordsFake(0));
        show(FakeStaging.good(2));
        work.run();
        assertEquals("Le fichier ne contient aucun enregistrement.", view.said);
        presenter.show(Optional.empty());
        assertEquals("", view.said);
    }

    @Test
    public void aPreviewEndsSomewhere() {
        engine.bindKnowledge(knowledge);
        knowledge.lines(1_000_000);
        show(FakeStaging.good(1));
        work.run();
        for (int i = 0; i < 100; i++) {
            presenter.more();
            work.run();
        }
        assertEquals(RecordsPresenter.MOST, view.records.rows().size());
        assertFalse(view.records.more());
    }

    private static final class NotingView implements RecordsView {

        private Records records = Records.NONE;
        private String said = "";

        @Override
        public void loading() {
            said = "…";
        }

        @Override
        public void show(Records now) {
            records = now;
        }

        @Override
        public void say(String sentence) {
            said = sentence;
        }
    }
}
