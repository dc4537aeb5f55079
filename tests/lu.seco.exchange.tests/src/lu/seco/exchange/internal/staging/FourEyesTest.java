// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.staging.StagedFile;
import org.junit.Test;

/** Who may release what somebody prepared. */
public class FourEyesTest {

    @Test
    public void whoPreparedItMayNot() {
        assertEquals(Optional.of(Message.of("staging.four-eyes.same", "DECSAL.dta", "anne")), refusal("anne", "anne"));
        assertEquals(Optional.of("staging.four-eyes.same"), refusal("BUREAU\\Anne", "anne").map(Message::code));
        assertEquals(Optional.of("staging.four-eyes.same"), refusal("ANNE", "BUREAU\\anne").map(Message::code));
    }

    @Test
    public void anotherMay() {
        assertEquals(Optional.empty(), refusal("BUREAU\\anne", "BUREAU\\bob"));
        assertEquals(Optional.empty(), refusal("anne", "annette"));
    }

    @Test
    public void ifNobodyKnowsWhoPreparedItNobodyMay() {
        assertEquals(Optional.of(Message.of("staging.four-eyes.unknown", "DECSAL.dta")), refusal(null, "bob"));
    }

    private static Optional<Message> refusal(String preparer, String person) {
        Recognition recognition = new Recognition(Direction.SENT, "DECSAL", NameQuality.DOCUMENTED, "DECSAL.dta", Recognition.Parts.NONE, Optional.empty());
        return FourEyes.refusal(new StagedFile("f1", Path.of("DECSAL.dta"), "DECSAL.dta", 1, Instant.EPOCH, Optional.ofNullable(preparer), recognition,
                Optional.empty(), Optional.empty()), person);
    }
}
