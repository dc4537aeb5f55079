// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** All checks, one after the other: does it work right now? */
public interface SelfTest {

    /**
     * Runs every check; takes seconds to minutes. Ends early when the calling thread is interrupted.
     *
     * @param done gets each check's results as soon as they are there
     */
    Result run(Consumer<Ran> done);

    /** The last result, of a person or of the morning; kept over restarts. */
    Optional<Result> last();

    /** The ids of the checks that {@link #run} would run now, in their order. */
    default List<String> checks() {
        return List.of();
    }

    /** The last test that ran by itself; kept over restarts. */
    default Optional<Morning> morning() {
        return Optional.empty();
    }

    /**
     * A check that ran.
     *
     * @param id {@link Check#id()}
     * @param results what it found
     * @param took how long it took
     */
    record Ran(String id, List<CheckResult> results, Duration took) {
        public Ran {
            Objects.requireNonNull(id, "id");
            results = List.copyOf(results);
            Objects.requireNonNull(took, "took");
        }
    }

    /**
     * All of them.
     *
     * @param at when they began
     * @param checks in the order in which they ran
     */
    record Result(Instant at, List<Ran> checks) {
        public Result {
            Objects.requireNonNull(at, "at");
            checks = List.copyOf(checks);
        }
    }

    /**
     * A test that ran by itself in the morning.
     *
     * @param at when
     * @param bad how many things did not work
     */
    record Morning(Instant at, int bad) {
        public Morning {
            Objects.requireNonNull(at, "at");
        }
    }
}
