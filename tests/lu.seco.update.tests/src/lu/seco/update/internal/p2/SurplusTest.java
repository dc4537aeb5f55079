// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lu.seco.core.update.InstalledState;
import org.junit.Test;

/** Which states of the program stay: the newest, and always the one on the disk, the one to go back to and the one that runs. */
public class SurplusTest {

    /** States, newest first, each a version; the first one with a star is on the disk. */
    private static List<InstalledState> states(String... versions) {
        List<InstalledState> states = new ArrayList<>();
        for (String version : versions) {
            states.add(new InstalledState(100 - states.size(), version.replace("*", ""), Instant.EPOCH, version.endsWith("*"), ""));
        }
        return states;
    }

    private static String gone(List<InstalledState> states, int most, String running) {
        return Surplus.of(states, most, running).stream().map(state -> state.version()).collect(Collectors.joining(" "));
    }

    @Test
    public void theNewestStay() {
        assertEquals("2 1", gone(states("5*", "4", "3", "2", "1"), 3, "5"));
        assertEquals("", gone(states("5*", "4", "3"), 3, "5"));
    }

    @Test
    public void theStateToGoBackToStays() {
        assertEquals("3", gone(states("5*", "4", "3"), 1, "5"));
        assertEquals("", gone(states("5*", "4"), 2, "5"));
    }

    @Test
    public void theVersionThatRunsStaysUntilItNoLongerRuns() {
        assertEquals("3 1", gone(states("5*", "4", "3", "2", "1"), 3, "2"));
        assertEquals("3 2 1", gone(states("5*", "4", "3", "2", "1"), 2, "5"));
    }

    @Test
    public void afterGoingBackTheNewerOneIsTheOtherThatStays() {
        assertEquals("4 3", gone(states("4*", "5", "4", "3"), 2, "4"));
    }

    @Test
    public void aStateOnTheDiskThatIsOldStays() {
        assertEquals("4 3 2", gone(states("5", "4", "3", "2", "1*"), 2, "1"));
    }
}
