// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.remote.RemoteEngine.State;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.engine.Takeover;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeRemote;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** The strip of a window that shows the engine of the service. */
public class RemoteHomeTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeRemote remote = new FakeRemote();
    private final FakeExchange exchange = new FakeExchange();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private Home home;
    private String told = "";
    private HomePresenter presenter;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(new FakeJournal());
        engine.bindExchange(exchange);
        exchange.start();
        engine.further().come(RemoteEngine.class, remote);
        remote.onChange(engine.further()::touched);
        presenter = new HomePresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, new HomeView() {
            @Override
            public void show(Home shown) {
                home = shown;
            }

            @Override
            public void told(String text) {
                told = text;
            }
        }, "anne");
        work.run();
    }

    @After
    public void close() {
        workers.close();
    }

    @Test
    public void whileItConnectsNothingIsMissing() {
        assertEquals(Home.Severity.GOOD, home.severity());
        assertEquals("SeCo s’ouvre…", home.sentence());
    }

    @Test
    public void connectedTheStateSaysThatTheServiceWorks() {
        remote.become(State.CONNECTED, "remote.connected", true);
        work.run();
        assertEquals("Actif, par le service", home.fact("state"));
        assertEquals(Home.Mode.WORKING, home.mode());
        assertEquals(Home.Severity.GOOD, home.severity());
    }

    @Test
    public void aLostServiceIsAProblemThatThisWindowCouldEnd() {
        remote.become(State.LOST, "remote.lost", true);
        work.run();
        assertEquals(Home.Severity.PROBLEM, home.severity());
        assertEquals(Home.Mode.LOST, home.mode());
        assertEquals("Actif", home.fact("state"));
        remote.become(State.CONNECTED, "remote.connected", true);
        work.run();
        assertEquals(Home.Mode.WORKING, home.mode());
    }

    @Test
    public void theServiceOfAnotherFolderCannotBeReplacedFromHere() {
        remote.become(State.LOST, "remote.lost", false);
        work.run();
        assertEquals(Home.Mode.ABSENT, home.mode());
        remote.become(State.UNFIT, "remote.unfit", true);
        work.run();
        assertEquals(Home.Mode.LOST, home.mode());
    }

    @Test
    public void aLostServiceTakesNoOrderAndTheWindowSaysWhy() {
        remote.become(State.LOST, "remote.lost", true);
        work.run();
        presenter.order(Order.SEND);
        assertEquals("[fr] remote.lost", told);
        told = "";
        presenter.togglePause();
        work.run();
        assertEquals("[fr] remote.lost", told);
        told = "";
        presenter.interrupt();
        assertEquals("[fr] remote.lost", told);
        assertEquals(List.of(), exchange.orders());
        assertEquals(EngineState.ACTIVE, exchange.status().state());
    }

    @Test
    public void takingOverSaysWhatCameOfIt() {
        Holder holder = new Holder("seco run", 4711, "seco", "poste7", Instant.EPOCH);
        take(() -> Optional.of(holder));
        assertEquals("Le moteur n’a pas été démarré ici : seco run (processus 4711) tient le dossier de données. La fenêtre s’y reconnecte.", told);
        take(Optional::empty);
        assertEquals("Le moteur travaille maintenant dans cette fenêtre : la fermer l’arrête.", told);
        take(() -> {
            throw new IOException("disque plein");
        });
        assertEquals("Le dossier de données ne peut pas être réservé : disque plein. Vérifiez qu’il est accessible en écriture, puis relancez SeCo.", told);
    }

    private void take(Takeover takeover) {
        engine.further().come(Takeover.class, takeover);
        presenter.takeOver();
        work.run();
    }
}
