// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lu.seco.core.Message;
import org.junit.Test;

public class WatchTest {

    private static final Look MISSING = new Look(true, new byte[0], Optional.empty());
    private final Watch watch = new Watch();

    @Test
    public void firstLookCountsAtOnceIfTheFileIsQuietOrMissing() {
        assertEquals(true, watch.note(text("a = 1"), true));
        assertEquals(true, new Watch().note(MISSING, false));
    }

    @Test
    public void firstLookAtAFileBeingWrittenWaitsForASecondThatFindsTheSame() {
        assertEquals(false, watch.note(text("a = "), false));
        assertEquals(false, watch.note(text("a = 1"), false));
        assertEquals(true, watch.note(text("a = 1"), false));
    }

    @Test
    public void changeCountsOnceItIsFoundTwice() {
        watch.note(text("a = 1"), true);
        assertEquals(false, watch.note(text("a = 1"), false));
        assertEquals(false, watch.note(text("a = 2"), false));
        assertEquals(false, watch.note(text("a = 3"), false));
        assertEquals(true, watch.note(text("a = 3"), false));
        assertEquals(false, watch.note(text("a = 3"), false));
    }

    @Test
    public void changeThatIsTakenBackIsNone() {
        watch.note(text("a = 1"), true);
        watch.note(text("a = 2"), false);
        watch.note(text("a = 1"), false);
        assertEquals(false, watch.note(text("a = 2"), false));
    }

    @Test
    public void emptyOrMissingFileCountsOnlyAfterALongTime() {
        for (Look hollow : new Look[] {MISSING, text("")}) {
            Watch fresh = new Watch();
            fresh.note(text("a = 1"), true);
            for (int looks = 1; looks <= 9; looks++) {
                assertEquals("look " + looks, false, fresh.note(hollow, false));
            }
            assertEquals(true, fresh.note(hollow, false));
        }
    }

    @Test
    public void unreadableFileIsNewsOnce() {
        watch.note(text("a = 1"), true);
        Look broken = new Look(false, new byte[0], Optional.of(Message.of("settings.file.unreadable", "f", "r")));
        assertEquals(false, watch.note(broken, false));
        assertEquals(true, watch.note(broken, false));
        assertEquals(false, watch.note(broken, false));
    }

    private static Look text(String text) {
        return new Look(false, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }
}
