// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.step;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** The names of durable steps. */
public class StepTest {

    @Test
    public void namesAreThoseOfTheTestsAndReportsAndAllDiffer() {
        assertEquals("intake-claimed-beside", Step.INTAKE_CLAIMED_BESIDE.key());
        assertEquals(Step.values().length, Arrays.stream(Step.values()).map(Step::key).distinct().count());
    }

    @Test
    public void whoeverListensIsTheOneThatIsTold() {
        List<Step> told = new ArrayList<>();
        Steps listener = told::add;
        assertSame(listener, Steps.of(listener));
        assertSame(Steps.NONE, Steps.of(null));
        Steps.of(null).reached(Step.SEND_PLACED);
        Steps.of(listener).reached(Step.SEND_PROVED);
        assertEquals(List.of(Step.SEND_PROVED), told);
    }
}
