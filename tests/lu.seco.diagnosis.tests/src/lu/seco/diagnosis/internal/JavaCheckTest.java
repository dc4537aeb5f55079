// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import org.junit.Test;

/** Which Java is good. */
public final class JavaCheckTest {

    @Test
    public void triedVersionsAreGood() {
        for (String version : List.of("17", "17.0.15+6", "21.0.2", "25")) {
            assertEquals(List.of(CheckResult.good(Message.of("diagnosis.java.good", version, "Some Vendor"))), check(version).run());
        }
    }

    @Test
    public void aNewerVersionIsAWarningAndAnOlderOneIsBad() {
        Message remedy = Message.of("diagnosis.java.remedy", 17, 25);
        assertEquals(List.of(CheckResult.warning(Message.of("diagnosis.java.new", "26", "Some Vendor"), remedy)), check("26").run());
        assertEquals(List.of(CheckResult.bad(Message.of("diagnosis.java.old", "11.0.2", "Some Vendor"), remedy)), check("11.0.2").run());
    }

    @Test
    public void theRunningJavaIsLookedAt() {
        CheckResult result = new JavaCheck().run().get(0);
        assertEquals(Runtime.version().toString(), result.found().arguments().get(0));
        assertEquals(System.getProperty("java.vendor"), result.found().arguments().get(1));
        assertEquals("seco.java", new JavaCheck().id());
        assertFalse(new JavaCheck().installation());
    }

    private static JavaCheck check(String version) {
        return new JavaCheck(Runtime.Version.parse(version), "Some Vendor");
    }
}
