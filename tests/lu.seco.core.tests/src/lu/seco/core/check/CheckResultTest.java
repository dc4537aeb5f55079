// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.check;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult.Outcome;
import org.junit.Test;

/** What a check found. */
public class CheckResultTest {

    private static final Message FOUND = Message.of("found");
    private static final Message REMEDY = Message.of("remedy");

    @Test
    public void whatIsNotGoodComesWithWhatToDo() {
        assertEquals(new CheckResult(Outcome.GOOD, FOUND, Optional.empty()), CheckResult.good(FOUND));
        assertEquals(new CheckResult(Outcome.WARNING, FOUND, Optional.of(REMEDY)), CheckResult.warning(FOUND, REMEDY));
        assertEquals(new CheckResult(Outcome.BAD, FOUND, Optional.of(REMEDY)), CheckResult.bad(FOUND, REMEDY));
    }
}
