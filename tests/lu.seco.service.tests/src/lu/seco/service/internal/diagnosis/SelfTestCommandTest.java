// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
import lu.seco.service.internal.fake.Calls;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

public class SelfTestCommandTest {

    private static final CheckResult GOOD = CheckResult.good(Message.of("found.fine", "\u001b"));
    private static final CheckResult WARNING = CheckResult.warning(Message.of("found.old"), Message.of("remedy.update"));
    private static final CheckResult BAD = CheckResult.bad(Message.of("found.nothing"), Message.of("remedy.install"));

    @Rule
    public final Timeout limit = Timeout.seconds(60);

    private final Calls calls = new Calls();

    @Test
    public void everyCheckHasItsDurationResultAndRemedy() {
        checks(GOOD, WARNING);
        assertEquals(8, calls.call("self-test"));
        assertEquals("cli.self-test.ran(check.c0,1500)\n    cli.outcome.good: found.fine(\uFFFD)\n"
                + "cli.self-test.ran(check.c1,1500)\n    cli.outcome.warning: found.old\n        \u2192 remedy.update\ncli.test.warning\n", calls.output.out());
    }

    @Test
    public void theWorstResultDecides() {
        checks(GOOD);
        assertEquals(0, calls.call("self-test"));
        checks(GOOD, new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("found.dark"), Optional.empty()));
        assertEquals(0, calls.call("self-test"));
        checks(WARNING, BAD, GOOD);
        assertEquals(5, calls.call("self-test"));
        checks();
        assertEquals("no check at all is no good news", 5, calls.call("self-test"));
    }

    @Test
    public void jsonIsComplete() {
        checks(BAD);
        assertEquals(5, calls.call("self-test", "--json"));
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertEquals("BAD", json.get("outcome").getAsString());
        assertEquals("2026-02-10T07:00:00.000Z", json.get("at").getAsString());
        JsonObject check = json.get("checks").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(1500, check.get("milliseconds").getAsInt());
        JsonObject result = check.get("results").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("remedy.install", result.get("remedy").getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void aCallerWhoIsGoneEndsTheTest() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        calls.output.gone = true;
        calls.services.with(SelfTest.class, new Fake(done -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new SelfTest.Result(Instant.EPOCH, List.of());
        }));
        try {
            calls.call("self-test");
        } catch (AssertionError e) {
            assertEquals("nobody listens", e.getMessage());
        }
        interrupted.await();
    }

    @Test
    public void withoutASelfTestTheMissingPartIsNamed() {
        assertEquals(1, calls.call("self-test"));
        assertTrue(calls.output.err(), calls.output.err().contains("cli.missing.nobody(SelfTest,SelfTest)"));
    }

    private void checks(CheckResult... results) {
        calls.services.with(SelfTest.class, new Fake(done -> {
            List<SelfTest.Ran> all = new ArrayList<>();
            for (CheckResult result : results) {
                SelfTest.Ran ran = new SelfTest.Ran("c" + all.size(), List.of(result), Duration.ofMillis(1500));
                all.add(ran);
                done.accept(ran);
            }
            return new SelfTest.Result(Instant.parse("2026-02-10T07:00:00Z"), all);
        }));
    }

    /** What running the checks does. */
    private interface Run {
        SelfTest.Result run(Consumer<SelfTest.Ran> done);
    }

    private record Fake(Run how) implements SelfTest {
        @Override
        public Result run(Consumer<Ran> done) {
            return how.run(done);
        }

        @Override
        public Optional<Result> last() {
            return Optional.empty();
        }
    }
}
