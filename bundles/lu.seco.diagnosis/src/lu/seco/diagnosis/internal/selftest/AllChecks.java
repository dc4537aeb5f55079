// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.selftest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import lu.seco.core.DataFolder;
import lu.seco.core.check.Check;
import lu.seco.core.check.SelfTest;
import lu.seco.diagnosis.internal.DiagnosisSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Runs every check there is, those of the installation first, one after the other; two tests never run at once. The last whole result is kept in the data
 * folder. A test that was interrupted is no result.
 */
@Component(service = SelfTest.class, configurationPid = DiagnosisSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class AllChecks implements SelfTest {

    private final List<Check> checks = new CopyOnWriteArrayList<>();
    private final ReentrantLock testing = new ReentrantLock();
    private final TestFile file;
    private final TestFile mornings;
    private final Clock clock;
    private final Logger log;
    private final CheckRunner runner;
    private volatile Duration timeout;
    private Optional<Result> last;

    /** Keys of {@link DiagnosisSettings}. */
    public @interface Config {

        /** After so many milliseconds a check is given up. */
        long selftest_timeout() default 60_000;
    }

    @Activate
    public AllChecks(@Reference DataFolder data, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this(data, clock, log, System::nanoTime, config);
    }

    AllChecks(DataFolder data, Clock clock, Logger log, LongSupplier nanos, Config config) {
        file = new TestFile(data.root().resolve("diagnosis").resolve("selftest.json"));
        mornings = new TestFile(data.root().resolve("diagnosis").resolve("morning.json"));
        this.clock = clock;
        this.log = log;
        runner = new CheckRunner(nanos, log);
        modified(config);
    }

    /** Holds for the next check. */
    @Modified
    public void modified(Config config) {
        timeout = Duration.ofMillis(config.selftest_timeout());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCheck(Check check) {
        checks.add(check);
    }

    public void removeCheck(Check check) {
        checks.remove(check);
    }

    @Override
    public Result run(Consumer<Ran> done) {
        List<Ran> ran = new ArrayList<>();
        try {
            testing.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(clock.instant(), ran);
        }
        try {
            Result result = new Result(clock.instant(), all(ran, done));
            keep(result);
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(clock.instant(), ran);
        } finally {
            testing.unlock();
        }
    }

    private List<Ran> all(List<Ran> ran, Consumer<Ran> done) throws InterruptedException {
        for (Check check : sorted()) {
            Ran one = runner.run(check, timeout);
            ran.add(one);
            done.accept(one);
        }
        return ran;
    }

    private List<Check> sorted() {
        List<Check> sorted = new ArrayList<>(checks);
        sorted.sort(Comparator.comparing((Check check) -> !check.installation()).thenComparing(Check::id));
        return sorted;
    }

    @Override
    public List<String> checks() {
        return sorted().stream().map(Check::id).toList();
    }

    @Override
    public Optional<Morning> morning() {
        try {
            return mornings.morning().map(kept -> new Morning(kept.at(), kept.bad().values().stream().mapToInt(Integer::intValue).sum()));
        } catch (IOException e) {
            log.warn("the last morning is not known: {}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public synchronized Optional<Result> last() {
        if (last == null) {
            try {
                last = file.result();
            } catch (IOException e) {
                log.warn("the last self-test is not known: {}", e.toString());
                last = Optional.empty();
            }
        }
        return last;
    }

    private synchronized void keep(Result result) {
        last = Optional.of(result);
        try {
            file.write(result);
        } catch (IOException e) {
            log.warn("the self-test is not kept over a restart: {}", e.toString());
        }
    }
}
