// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.lock;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.settings.Secrets;
import lu.seco.settings.internal.FakeLog;
import org.junit.Test;

/** The code that keeps clerks out. */
public class CodeLockTest {

    private final Store store = new Store();
    private final Moving clock = new Moving();
    private final CodeLock lock = new CodeLock(store, (values, person) -> { }, clock, FakeLog.logger(), 10);

    @Test
    public void withoutACodeEverythingIsOpen() {
        assertFalse(lock.locked());
        assertEquals("settings.lock.none", unlock(""));
        assertTrue(lock.unlock(new char[0], "anna").done());
    }

    @Test
    public void onlyTheRightCodeOpens() throws IOException {
        assertTrue(lock.change(new char[0], "open sesame".toCharArray(), "anna").done());
        assertTrue(lock.locked());
        assertEquals("settings.lock.wrong", unlock("open sesam"));
        assertEquals("settings.lock.open", unlock("open sesame"));
        assertFalse("only a hash is kept", store.all.get(CodeLock.NAME).contains("sesame"));
    }

    @Test
    public void theSameCodeIsNeverKeptTheSameWay() throws IOException {
        char[] one = CodeHash.of("123456".toCharArray(), 10, new SecureRandom()).text();
        char[] other = CodeHash.of("123456".toCharArray(), 10, new SecureRandom()).text();
        assertFalse(new String(one).equals(new String(other)));
        assertTrue(CodeHash.parse(one).orElseThrow().matches("123456".toCharArray()));
        assertEquals(Optional.empty(), CodeHash.parse("pbkdf2-sha256 99999999 a b".toCharArray()));
        assertEquals(Optional.empty(), CodeHash.parse("123456".toCharArray()));
    }

    @Test
    public void aCodeIsChangedOnlyByWhoKnowsIt() throws IOException {
        lock.change(new char[0], "first code".toCharArray(), "anna");
        assertEquals("settings.lock.wrong", change("", "second code"));
        assertEquals("settings.lock.length", change("first code", "short"));
        assertEquals("settings.lock.set", change("first code", "second code"));
        assertEquals("settings.lock.open", unlock("second code"));
        assertEquals("settings.lock.removed", change("second code", ""));
        assertFalse(lock.locked());
    }

    @Test
    public void afterThreeWrongTriesEachFurtherOneWaitsLonger() throws IOException {
        lock.change(new char[0], "the code".toCharArray(), "anna");
        for (int tried = 0; tried < 3; tried++) {
            assertEquals("settings.lock.wrong", unlock("guess"));
        }
        assertEquals("settings.lock.wait", unlock("the code"));
        clock.now = clock.now.plusSeconds(2);
        assertEquals("settings.lock.wrong", unlock("guess"));
        clock.now = clock.now.plusSeconds(3);
        assertEquals("settings.lock.wait", unlock("the code"));
        clock.now = clock.now.plusSeconds(1);
        assertEquals("settings.lock.open", unlock("the code"));
        assertEquals("a right code makes all good again", "settings.lock.wrong", unlock("guess"));
        assertEquals("settings.lock.open", unlock("the code"));
    }

    @Test
    public void theWaitNeverGrowsBeyondFiveMinutesNorAcrossAClockSetBack() throws IOException {
        lock.change(new char[0], "the code".toCharArray(), "anna");
        for (int tried = 0; tried < 40; tried++) {
            unlock("guess");
            clock.now = clock.now.plus(Duration.ofMinutes(5));
        }
        assertEquals("settings.lock.open", unlock("the code"));
        for (int tried = 0; tried < 3; tried++) {
            unlock("guess");
        }
        clock.now = clock.now.minus(Duration.ofDays(1));
        assertEquals("settings.lock.open", unlock("the code"));
    }

    @Test
    public void aStoreThatCannotBeReadStaysLocked() {
        store.broken = true;
        assertTrue(lock.locked());
        assertEquals("settings.lock.unreadable", unlock("x"));
    }

    @Test
    public void somethingThatIsNoHashOpensNothing() {
        store.all.put(CodeLock.NAME, "the code");
        assertEquals("settings.lock.wrong", unlock("the code"));
    }

    private String unlock(String code) {
        return lock.unlock(code.toCharArray(), "anna").told().code();
    }

    private String change(String current, String next) throws IOException {
        return lock.change(current.toCharArray(), next.toCharArray(), "anna").told().code();
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.parse("2026-02-10T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            // as a real clock, which is never asked twice at the same moment
            now = now.plusNanos(1_000);
            return now;
        }
    }

    private static final class Store implements Secrets {
        private final Map<String, String> all = new HashMap<>();
        private boolean broken;

        @Override
        public Optional<char[]> read(String name) throws IOException {
            if (broken) {
                throw new IOException("damaged");
            }
            return Optional.ofNullable(all.get(name)).map(String::toCharArray);
        }

        @Override
        public void write(String name, char[] secret) {
            all.put(name, new String(secret));
        }

        @Override
        public void remove(String name) {
            all.remove(name);
        }
    }
}
