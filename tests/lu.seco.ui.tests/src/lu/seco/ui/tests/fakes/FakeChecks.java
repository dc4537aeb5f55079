// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;

/** Makes checks that find what the test says, and notes in which order they run. */
public final class FakeChecks {

    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    /** The checks that ran, in their order. */
    public List<String> ran() {
        return ran;
    }

    /** Lets go what hangs. */
    public void release() {
        never.countDown();
    }

    /** A check that does what the test says. */
    public Check check(String id, boolean installation, Supplier<List<CheckResult>> run) {
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
                ran.add(id);
                return run.get();
            }
        };
    }

    public Check good(String id) {
        return check(id, false, () -> List.of(CheckResult.good(Message.of("found." + id))));
    }

    public Check bad(String id) {
        return check(id, false, () -> List.of(CheckResult.bad(Message.of("found." + id), Message.of("remedy." + id))));
    }

    public Check warning(String id) {
        return check(id, false, () -> List.of(CheckResult.warning(Message.of("found." + id), Message.of("remedy." + id))));
    }

    /** Throws. */
    public Check broken(String id) {
        return check(id, false, () -> {
            throw new IllegalStateException("broken on purpose");
        });
    }

    /** Does not answer until {@link #release()}, not even when interrupted. */
    public Check hanging(String id) {
        return check(id, false, () -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    never.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    waiting = true;
                }
            }
            return List.of();
        });
    }
}
