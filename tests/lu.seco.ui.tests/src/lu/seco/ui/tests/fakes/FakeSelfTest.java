// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;

/** A self-test whose checks find what the test says; notes in which order they ran. */
public final class FakeSelfTest implements SelfTest {

    private final Map<String, Supplier<List<CheckResult>>> checks = new LinkedHashMap<>();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private volatile Optional<Result> last = Optional.empty();
    private volatile Optional<Morning> morning = Optional.empty();
    private volatile Instant now = Samples.NOW;

    /** A check that does what the test says. */
    public synchronized FakeSelfTest check(String id, Supplier<List<CheckResult>> found) {
        checks.put(id, found);
        return this;
    }

    public FakeSelfTest good(String id) {
        return check(id, () -> List.of(CheckResult.good(Message.of("found." + id))));
    }

    public FakeSelfTest bad(String id) {
        return check(id, () -> List.of(CheckResult.bad(Message.of("found." + id), Message.of("remedy." + id))));
    }

    public FakeSelfTest warning(String id) {
        return check(id, () -> List.of(CheckResult.warning(Message.of("found." + id), Message.of("remedy." + id))));
    }

    public synchronized void remove(String id) {
        checks.remove(id);
    }

    /** What is known of before. */
    public void before(Optional<Result> result, Optional<Morning> lastMorning) {
        last = result;
        morning = lastMorning;
    }

    /** When the next test runs. */
    public void at(Instant when) {
        now = when;
    }

    /** The checks that ran, in their order. */
    public List<String> ran() {
        return ran;
    }

    @Override
    public Result run(Consumer<Ran> done) {
        List<Ran> all = new ArrayList<>();
        for (String id : checks()) {
            if (Thread.currentThread().isInterrupted()) {
                return new Result(now, all);
            }
            ran.add(id);
            Ran one = new Ran(id, found(id).get(), Duration.ofMillis(400));
            all.add(one);
            done.accept(one);
        }
        last = Optional.of(new Result(now, all));
        return last.get();
    }

    private synchronized Supplier<List<CheckResult>> found(String id) {
        return checks.get(id);
    }

    @Override
    public Optional<Result> last() {
        return last;
    }

    @Override
    public synchronized List<String> checks() {
        return List.copyOf(checks.keySet());
    }

    @Override
    public Optional<Morning> morning() {
        return morning;
    }
}
