// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;

import java.time.YearMonth;
import java.util.List;
import lu.seco.exchange.internal.fakes.FakeKnowledge;
import lu.seco.exchange.internal.fakes.Mains;
import org.junit.Test;

/** How a file may be called whose own name is taken. */
public class NamesBesideTest {

    private final NamesBeside names = new NamesBeside(new FakeKnowledge(new Mains()), () -> YearMonth.of(2026, 2));

    @Test
    public void onlyNamesThatMeanTheSame() {
        List<String> found = names.of("DECSAL.dta");
        assertEquals("DECSAL_02_2026_2.dta", found.get(0));
        assertEquals("DECSAL_02_2026_99.dta", found.get(97));
        assertEquals(98, found.size());
    }

    @Test
    public void aNameWithANumberIsAlsoNumberedAsFileManagersDoWhereThatMeansTheSame() {
        assertEquals(List.of("DECSAL_7 (2).dta", "DECSAL_02_2026_2.dta", "DECSAL_7 (3).dta"), names.of("DECSAL_7.dta").subList(0, 3));
    }

    @Test
    public void whereNoNameMeansTheSameThereIsNoneUnlessAnyWillDo() {
        assertEquals(List.of(), names.of("DECMAL.dta"));
        List<String> any = names.orAny("DECMAL.dta");
        assertEquals(List.of("DECMAL (2).dta", "DECMAL (3).dta"), any.subList(0, 2));
        assertEquals("DECMAL (99).dta", any.get(any.size() - 1));
        assertEquals("those that mean the same come first", "DECSAL_02_2026_2.dta", names.orAny("DECSAL.dta").get(0));
    }

    @Test
    public void whatIsNotSentHasNoNameBeside() {
        assertEquals(List.of(), names.of("letter.doc"));
        assertEquals(List.of(), names.of("noending"));
    }
}
