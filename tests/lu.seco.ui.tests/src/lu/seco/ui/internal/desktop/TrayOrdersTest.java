// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Order;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.home.Home;
import lu.seco.ui.internal.home.HomePresenter;
import lu.seco.ui.internal.home.HomeView;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeExchange;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class TrayOrdersTest {

    private final EngineEvents events = new EngineEvents();
    private final Engine engine = new Engine(events);
    private final FakeExchange exchange = new FakeExchange();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(new FakeErrors());
    private final List<String> heard = new ArrayList<>();
    private HomePresenter home;
    private TrayOrders orders;

    @Before
    public void open() {
        engine.bindClock(Samples.CLOCK);
        exchange.tell(events::changed);
        home = new HomePresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, new DeafView(), "anne");
        orders = new TrayOrders(home, Words.language("").messages(), heard::add);
        home.watch(orders::shown);
        work.run();
    }

    @After
    public void close() {
        home.close();
        workers.close();
    }

    private void become(EngineState state) {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindJournal(new FakeJournal());
        exchange.start();
        engine.bindExchange(exchange);
        exchange.become(FakeExchange.status(state, Optional.empty(), 0, List.of(), true));
        work.run();
    }

    @Test
    public void whatIsDoneNeedsNoAnswer() {
        become(EngineState.ACTIVE);
        orders.order(Order.SEND);
        orders.togglePause();
        work.run();
        assertEquals(List.of(Order.SEND), exchange.orders());
        assertEquals(List.of(), heard);
    }

    @Test
    public void aPassiveStationSaysThatItDoesNotDoIt() {
        become(EngineState.PASSIVE);
        orders.order(Order.RECEIVE);
        orders.togglePause();
        assertEquals(List.of(), exchange.orders());
        String answer = "Ce poste est passif : il ne pilote pas SOFiE. Demandez-le au poste qui envoie.";
        assertEquals(List.of(answer, answer), heard);
    }

    @Test
    public void withoutAnEngineThatIsSaid() {
        orders.order(Order.SEND);
        assertEquals(List.of("Le moteur n’est pas disponible : la demande n’a pas pu être transmise."), heard);
    }

    private static final class DeafView implements HomeView {

        @Override
        public void show(Home shown) {
            // nobody looks
        }

        @Override
        public void told(String sentence) {
            // nobody looks
        }
    }
}
