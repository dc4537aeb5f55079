// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeValidity;
import org.junit.Test;

public class HorizonTest {

    /** 13 months from 1 February 2026 to 1 March 2027. */
    private static final double DAYS = 393;
    private static final double EXACT = 1e-9;
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    private static Horizon horizon(LocalDate today, Ending... endings) {
        Engine engine = new Engine(new EngineEvents());
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        return Horizon.of(today, List.of(endings), Warnings.USUAL, new HorizonWords(engine, Words.language("")));
    }

    @Test
    public void monthsBeginWithTheirFirstDay() {
        Horizon horizon = horizon(TODAY);
        assertEquals(13, horizon.months().size());
        assertEquals(0, horizon.months().get(0).from(), EXACT);
        assertEquals("févr.", horizon.months().get(0).name());
        assertEquals("2026", horizon.months().get(0).year());
        assertEquals(28 / DAYS, horizon.months().get(1).from(), EXACT);
        assertEquals("", horizon.months().get(1).year());
        assertEquals("2027", horizon.months().get(11).year());
        assertEquals(9 / DAYS, horizon.today(), EXACT);
    }

    @Test
    public void whatEndsWithinTheYearIsMarkedBehindItsLastDayWithItsWarningBefore() {
        LocalDate ends = LocalDate.of(2026, 6, 30);
        Horizon.Lane lane = horizon(TODAY, FakeValidity.certificate(ends, Urgency.CALM)).lanes().get(0);
        assertEquals(Horizon.Kind.WITHIN, lane.kind());
        assertEquals("[fr] validity.certificate.title", lane.title());
        assertEquals(0, lane.from(), EXACT);
        assertEquals(150 / DAYS, lane.mark(), EXACT);
        assertEquals((149 - 50) / DAYS, lane.warning(), EXACT);
        assertEquals("30 juin 2026", lane.label());
    }

    @Test
    public void thePasswordIsWarnedOfFromItsDay75() {
        LocalDate changed = LocalDate.of(2026, 2, 5);
        Horizon.Lane lane = horizon(TODAY, FakeValidity.password(changed.plusDays(90), Source.RECORDED, Urgency.CALM)).lanes().get(0);
        assertEquals(4 / DAYS, lane.from(), EXACT);
        assertEquals((4 + 75) / DAYS, lane.warning(), EXACT);
        assertEquals((4 + 91) / DAYS, lane.mark(), EXACT);
    }

    @Test
    public void beyondEndedAndUnknownAreToldApart() {
        Horizon horizon = horizon(TODAY, FakeValidity.certificate(TODAY.plusYears(2), Urgency.CALM),
                FakeValidity.password(TODAY.minusDays(1), Source.RECORDED, Urgency.ENDED), FakeValidity.unknown("other"));
        assertEquals(List.of(Horizon.Kind.BEYOND, Horizon.Kind.ENDED, Horizon.Kind.UNKNOWN),
                horizon.lanes().stream().map(Horizon.Lane::kind).toList());
        assertEquals("", horizon.lanes().get(2).label());
        horizon.lanes().forEach(lane -> {
            assertTrue(lane.title(), 0 <= lane.from() && lane.from() <= lane.warning());
            assertTrue(lane.title(), lane.warning() <= lane.mark() && lane.mark() <= 1);
        });
        assertEquals("[fr] validity.certificate.title : dernier jour le 10 février 2028, au-delà des douze mois. "
                + "[fr] validity.password.title : terminé depuis le 9 février 2026. [fr] validity.other.title : fin inconnue.", horizon.spoken());
    }

    @Test
    public void theLastDayItselfIsNotTheEnd() {
        assertEquals(Horizon.Kind.WITHIN, horizon(TODAY, FakeValidity.certificate(TODAY, Urgency.URGENT)).lanes().get(0).kind());
    }

    @Test
    public void anEndLongAgoStaysOnTheLine() {
        Horizon.Lane lane = horizon(TODAY, FakeValidity.certificate(TODAY.minusYears(5), Urgency.ENDED)).lanes().get(0);
        assertEquals(0, lane.mark(), EXACT);
        assertEquals(Horizon.Kind.ENDED, lane.kind());
    }
}
