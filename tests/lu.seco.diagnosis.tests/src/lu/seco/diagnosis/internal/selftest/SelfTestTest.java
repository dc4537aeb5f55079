// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.selftest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
import lu.seco.core.notice.Notice;
import lu.seco.diagnosis.internal.FakeConfig;
import lu.seco.diagnosis.internal.FakeLogger;
import lu.seco.diagnosis.internal.FakeTexts;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** All checks at once, and every morning. */
public final class SelfTestTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeLogger log = new FakeLogger();
    private final List<Notice> notices = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger tests = new AtomicInteger();
    private Instant now = Instant.parse("2026-02-10T07:00:00Z");
    private List<CheckResult> found = List.of();

    @After
    public void letGo() {
        end.countDown();
    }

    @Test
    public void everyCheckRunsThoseOfTheInstallationFirstAndIsToldAtOnceWithItsDuration() {
        AllChecks all = all(60_000);
        all.addCheck(check("seco.b", false, () -> good("b")));
        all.addCheck(check("seco.a", false, () -> {
            nanos.addAndGet(7_000_000);
            return good("a");
        }));
        all.addCheck(check("sofie.z", true, () -> good("z")));
        List<String> told = new ArrayList<>();
        SelfTest.Result result = all.run(ran -> told.add(ran.id()));
        assertEquals(List.of("sofie.z", "seco.a", "seco.b"), told);
        assertEquals(Duration.ofMillis(7), result.checks().get(1).took());
        assertEquals(Optional.of(result), all.last());
        assertEquals(List.of("sofie.z", "seco.a", "seco.b"), all.checks());
        assertEquals(Optional.empty(), all.morning());
        assertEquals("over a restart", Optional.of(result), all(60_000).last());
    }

    @Test
    public void aCheckThatHangsIsGivenUpAndNotStartedAgainWhileItHangs() {
        AtomicInteger starts = new AtomicInteger();
        AllChecks all = all(1);
        all.addCheck(check("seco.a", false, () -> {
            starts.incrementAndGet();
            boolean over = false;
            while (!over) {
                try {
                    end.await();
                    over = true;
                } catch (InterruptedException e) {
                    // hangs on, as a dead share does
                    over = false;
                }
            }
            return good("late");
        }));
        assertEquals(Message.of("selftest.timeout", 0), all.run(ran -> { }).checks().get(0).results().get(0).found());
        assertEquals(Message.of("selftest.hanging"), all.run(ran -> { }).checks().get(0).results().get(0).found());
        assertEquals(1, starts.get());
    }

    @Test
    public void aCheckThatThrowsIsBadAndHindersNoOther() {
        AllChecks all = all(60_000);
        all.addCheck(check("seco.a", false, () -> {
            throw new IllegalStateException("broken");
        }));
        all.addCheck(check("seco.b", false, () -> good("b")));
        List<SelfTest.Ran> ran = all.run(one -> { }).checks();
        assertEquals(Message.of("selftest.failed", "broken"), ran.get(0).results().get(0).found());
        assertEquals(good("b"), ran.get(1).results());
    }

    @Test
    public void anInterruptedTestEndsEarlyAndIsNotKept() {
        AllChecks all = all(60_000);
        all.addCheck(check("seco.a", false, () -> good("a")));
        all.addCheck(check("seco.b", false, () -> good("b")));
        SelfTest.Result result = all.run(ran -> Thread.currentThread().interrupt());
        assertTrue(Thread.interrupted());
        assertEquals(1, result.checks().size());
        assertEquals(Optional.empty(), all.last());
    }

    @Test
    public void aDamagedMemoryIsAsIfNothingHadBeenTested() throws IOException {
        Path file = Files.createDirectories(folder.getRoot().toPath().resolve("diagnosis")).resolve("selftest.json");
        for (String text : List.of("", "[]", "{\"at\":\"yesterday\",\"checks\":[]}", "{\"at\":\"2026-02-10T07:00:00Z\"}",
                "{\"at\":\"2026-02-10T07:00:00Z\",\"checks\":[{\"id\":\"a\",\"millis\":1,\"results\":[{\"outcome\":\"X\",\"found\":\"a\"}]}]}",
                "{\"at\":\"2026-02-10T07:00:00Z\",\"checks\":[{\"id\":[],\"millis\":{},\"results\":1}]}")) {
            Files.writeString(file, text);
            assertEquals(text, Optional.empty(), all(60_000).last());
        }
    }

    @Test
    public void hugeResultsAreKeptBounded() throws IOException {
        AllChecks all = all(60_000);
        all.addCheck(check("seco.a", false, () -> Collections.nCopies(1_000, good("x".repeat(100_000)).get(0))));
        all.run(ran -> { });
        assertTrue(Files.size(folder.getRoot().toPath().resolve("diagnosis/selftest.json")) < 100_000);
        assertEquals(50, all(60_000).last().get().checks().get(0).results().size());
    }

    @Test
    public void theMorningTestsOnceAfterItsTimeAndOverARestart() {
        at("2026-02-10T06:00:00Z");
        morning("07:30", true).tick();
        assertEquals(Optional.of(new SelfTest.Morning(Instant.parse("2026-02-10T06:00:00Z"), 0)), all(1).morning());
        assertEquals("the first start ever makes up for the morning before", 1, tests.get());
        at("2026-02-10T06:29:00Z");
        morning("07:30", true).tick();
        assertEquals(1, tests.get());
        at("2026-02-10T06:30:00Z");
        Morning morning = morning("07:30", true);
        morning.tick();
        morning.tick();
        morning("07:30", true).tick();
        assertEquals(2, tests.get());
        at("2026-02-13T05:00:00Z");
        morning("07:30", true).tick();
        assertEquals("a machine that was off", 3, tests.get());
        at("2026-02-14T09:00:00Z");
        morning("07:30", false).tick();
        assertEquals("switched off", 3, tests.get());
    }

    @Test
    public void oneNoticeTellsWhatIsBadAndWasNotBadTheMorningBefore() {
        found = List.of(bad("disk.full", "1"), bad("disk.full", "2"), CheckResult.warning(Message.of("warned"), Message.of("do")));
        morning("07:30", true).tick();
        assertEquals(1, notices.size());
        assertEquals("selftest.bad", notices.get(0).told().code());
        assertEquals("2", notices.get(0).told().arguments().get(0));
        assertEquals("check.seco.a [] : disk.full [1] check.seco.a [] : disk.full [2]", notices.get(0).told().arguments().get(1));
        at("2026-02-11T07:00:00Z");
        found = List.of(bad("disk.full", "7"), bad("disk.full", "8"));
        morning("07:30", true).tick();
        assertEquals("still bad, with other numbers", 1, notices.size());
        at("2026-02-12T07:00:00Z");
        found = List.of(bad("disk.full", "7"), bad("disk.full", "8"), bad("disk.full", "9"));
        morning("07:30", true).tick();
        assertEquals("one more", 2, notices.size());
        at("2026-02-13T07:00:00Z");
        found = List.of();
        morning("07:30", true).tick();
        at("2026-02-14T07:00:00Z");
        found = List.of(bad("disk.full", "7"));
        morning("07:30", true).tick();
        assertEquals("good in between", 3, notices.size());
    }

    @Test
    public void aMemoryOfTheFutureOrADamagedOneDoesNotSilenceTheMorning() throws IOException {
        Path file = Files.createDirectories(folder.getRoot().toPath().resolve("diagnosis")).resolve("morning.json");
        for (String text : List.of("{\"at\":\"2036-02-10T07:00:00Z\",\"bad\":{}}", "x", "{\"at\":\"2026-02-10T07:00:00Z\",\"bad\":{\"a\":[]}}")) {
            Files.writeString(file, text);
            int before = tests.get();
            morning("07:30", true).tick();
            assertEquals(text, before + 1, tests.get());
        }
        assertFalse(log.entries.isEmpty());
    }

    private void at(String moment) {
        now = Instant.parse(moment);
    }

    private AllChecks all(long timeout) {
        AllChecks.Config config = FakeConfig.of(AllChecks.Config.class, Map.of("selftest_timeout", timeout));
        return new AllChecks(() -> folder.getRoot().toPath(), clock(), log.logger(), nanos::get, config);
    }

    private Morning morning(String time, boolean daily) {
        SelfTest test = (SelfTest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SelfTest.class}, (proxy, method, arguments) -> {
            tests.incrementAndGet();
            return new SelfTest.Result(now, List.of(new SelfTest.Ran("seco.a", found, Duration.ZERO)));
        });
        Morning.Config config = FakeConfig.of(Morning.Config.class, Map.of("selftest_daily", daily, "selftest_time", time));
        return new Morning(test, notices::add, new FakeTexts(), () -> folder.getRoot().toPath(), clock(), log.logger(), config);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static List<CheckResult> good(String argument) {
        return List.of(CheckResult.good(Message.of("good", argument)));
    }

    private static CheckResult bad(String code, String argument) {
        return CheckResult.bad(Message.of(code, argument), Message.of("do.it"));
    }

    private static Check check(String id, boolean installation, Supplier<List<CheckResult>> results) {
        return new Check() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public boolean installation() {
                return installation;
            }

            @Override
            public List<CheckResult> run() {
                return results.get();
            }
        };
    }
}
