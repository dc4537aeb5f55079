// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lu.seco.core.content.Records;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeLook;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.After;
import org.junit.Test;

public class TotalsPresenterTest {

    private static final Source FILE = new Source("a", "a.dta", "DECSAL", () -> Optional.of(Path.of("a.dta")));

    private final Engine engine = new Engine(new EngineEvents());
    private final Workers workers = new Workers(new FakeErrors());
    private final FakeLook look = new FakeLook(new FakeKnowledge());
    private final FakeWork work = new FakeWork();
    private final List<TotalsPresenter.Shown> told = new ArrayList<>();
    private final TotalsPresenter presenter =
            new TotalsPresenter(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, told::add);

    @After
    public void close() {
        presenter.close();
        workers.close();
    }

    private static Records.Total total(int month, long sum) {
        return new Records.Total("1900990001500", Optional.of(YearMonth.of(2026, month)), 12, 11, Optional.of(BigDecimal.valueOf(sum)));
    }

    private TotalsPresenter.Shown shown(Records.Total... totals) {
        engine.further().come(Records.class, look);
        look.totals(List.of(totals));
        presenter.show(Optional.of(FILE));
        work.run();
        return told.get(told.size() - 1);
    }

    @Test
    public void oneEmployerAndMonthIsOneSentence() {
        TotalsPresenter.Shown shown = shown(total(1, 41234));
        assertEquals("1900990001500, janvier 2026 : 12 enregistrements, 11 personnes, 41\u00a0234,00\u00a0€", shown.sentence());
        assertEquals(List.of(), shown.groups());
    }

    @Test
    public void severalAreAddedUpAndListed() {
        TotalsPresenter.Shown shown = shown(total(1, 10), total(2, 20));
        assertEquals("2 totaux par employeur et mois : 24 enregistrements, 30,00\u00a0€", shown.sentence());
        assertEquals(List.of("1900990001500", "février 2026", "12", "11", "20,00\u00a0€"), shown.groups().get(1));
        assertEquals("", shown.note());
    }

    @Test
    public void noListIsEndless() {
        TotalsPresenter.Shown shown = shown(IntStream.range(0, 502).mapToObj(i -> total(1 + i % 12, i)).toArray(Records.Total[]::new));
        assertEquals(TotalsPresenter.MOST, shown.groups().size());
        assertEquals("et 2 autres", shown.note());
    }

    @Test
    public void withoutMonthAndSumTheRestIsSaid() {
        assertEquals("1900990001500, sans mois : 1 enregistrement, 0 personne",
                shown(new Records.Total("1900990001500", Optional.empty(), 1, 0, Optional.empty())).sentence());
    }

    @Test
    public void whatAddsUpMayComeLateAndNothingIsSaidUntilThen() {
        presenter.show(Optional.of(FILE));
        work.run();
        assertEquals(TotalsPresenter.Shown.NOTHING, told.get(told.size() - 1));
        look.totals(List.of(total(1, 1)));
        engine.further().come(Records.class, look);
        work.run();
        assertEquals(1, look.asked().size());
        presenter.show(Optional.of(FILE));
        work.run();
        assertEquals("the same content is not added up twice", 1, look.asked().size());
    }
}
