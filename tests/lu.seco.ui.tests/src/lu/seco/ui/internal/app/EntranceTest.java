// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.Optional;
import lu.seco.core.InstanceGuard;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeGuard;
import org.junit.Test;

public class EntranceTest {

    private static final String ME = System.getProperty("user.name", "?");

    private static FakeGuard held(String program, String user) {
        return new FakeGuard(Optional.of(new InstanceGuard.Holder(program, 4711, user, "poste7", Instant.EPOCH)));
    }

    private static Entrance enter(Optional<InstanceGuard> guard) {
        Language french = Words.language("");
        Entrance entrance = new Entrance(guard);
        entrance.enter(french.messages(), french.formats());
        return entrance;
    }

    @Test
    public void aFreeFolderIsTakenAndGivenBack() {
        FakeGuard guard = new FakeGuard(Optional.empty());
        Entrance entrance = enter(Optional.of(guard));
        assertTrue(entrance.mine());
        assertTrue(guard.held());
        assertFalse(entrance.knock(false));
        int[] knocks = {0};
        entrance.onKnock(() -> knocks[0]++);
        guard.knockFromOutside();
        assertEquals(1, knocks[0]);
        entrance.leave();
        guard.knockFromOutside();
        assertEquals("nobody listens", 1, knocks[0]);
        assertFalse(guard.held());
    }

    @Test
    public void theSamePersonsWindowIsKnockedAt() {
        FakeGuard guard = held("SeCo", ME);
        Entrance entrance = enter(Optional.of(guard));
        assertFalse(entrance.mine());
        assertTrue(entrance.knock(false));
        assertEquals(1, guard.knocks());
    }

    @Test
    public void theServiceAndOtherPersonsAreLeftInPeace() {
        for (FakeGuard guard : new FakeGuard[] {held("seco run", ME), held("SeCo", ME + "x")}) {
            assertFalse(enter(Optional.of(guard)).knock(false));
            assertEquals(0, guard.knocks());
        }
    }

    @Test
    public void aWindowBesideTheServiceIsKnockedAt() {
        FakeGuard guard = held("seco run", ME);
        assertTrue(enter(Optional.of(guard)).knock(true));
        assertEquals(1, guard.knocks());
    }

    @Test
    public void withoutAGuardNothingIsTaken() {
        Entrance entrance = enter(Optional.empty());
        assertFalse(entrance.mine());
        assertTrue(entrance.hindrance(), entrance.hindrance().contains("la garde du dossier de données"));
    }
}
