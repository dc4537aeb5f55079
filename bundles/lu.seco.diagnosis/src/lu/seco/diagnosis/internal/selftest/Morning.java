// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.selftest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest;
import lu.seco.core.check.SelfTest.Ran;
import lu.seco.core.exchange.DailyTime;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineTimer;
import lu.seco.core.exchange.EngineWatch;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.diagnosis.internal.DiagnosisSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Tests every morning while an engine works; a machine that was off then does it soon after its next start. Tells one notice if something is bad that was
 * not bad the morning before. A short command never tests: it is the engine's own news that begin it.
 */
@Component(service = EngineListener.class, configurationPid = DiagnosisSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Morning extends EngineWatch<Morning.Config> {

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int TOLD = 5;

    private final SelfTest test;
    private final Notifier notifier;
    private final Texts texts;
    private final TestFile file;
    private final Clock clock;
    private final Logger log;
    private Optional<TestFile.Morning> before;

    /** Keys of {@link DiagnosisSettings}. */
    public @interface Config {

        /** Whether it tests by itself. */
        boolean selftest_daily() default true;

        /** From when on, {@code HH:mm}. */
        String selftest_time() default "07:30";
    }

    @Activate
    public Morning(@Reference SelfTest test, @Reference Notifier notifier, @Reference Texts texts, @Reference DataFolder data, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log, Config config) {
        super(EngineTimer.worker("SeCo self-test"), BETWEEN, true, config);
        this.test = test;
        this.notifier = notifier;
        this.texts = texts;
        file = new TestFile(data.root().resolve("diagnosis").resolve("morning.json"));
        this.clock = clock;
        this.log = log;
    }

    /** Holds from the next minute on. */
    @Modified
    public void modified(Config now) {
        configure(now);
    }

    /** Ends a test that is going on. */
    @Deactivate
    public void deactivate() {
        end();
    }

    /** Tests if the last test is from before the last morning. */
    @Override
    protected void look() {
        if (config().selftest_daily() && before().filter(morning -> !morning.at().isBefore(due())).isEmpty()) {
            test();
        }
    }

    @Override
    protected void failed(Exception failure) {
        log.error("the self-test of the morning failed", failure);
    }

    private void test() {
        Instant now = clock.instant();
        List<Ran> ran = test.run(done -> { }).checks();
        if (Thread.currentThread().isInterrupted()) {
            // not whole: the next start tests again
            return;
        }
        Map<String, Integer> known = new TreeMap<>(before().map(TestFile.Morning::bad).orElse(Map.of()));
        Map<String, Integer> bad = new TreeMap<>();
        List<String> news = new ArrayList<>();
        for (Ran one : ran) {
            for (CheckResult result : one.results()) {
                if (result.outcome() == CheckResult.Outcome.BAD) {
                    String kind = one.id() + " " + result.found().code();
                    if (bad.merge(kind, 1, Integer::sum) > known.getOrDefault(kind, 0)) {
                        news.add(texts.text(Message.of("check." + one.id())) + " : " + texts.text(result.found()));
                    }
                }
            }
        }
        if (!news.isEmpty()) {
            String told = news.stream().limit(TOLD).collect(Collectors.joining(" "));
            notifier.tell(new Notice(Notice.Level.WARNING, Message.of("selftest.bad", news.size(), told), Optional.empty()));
        }
        keep(new TestFile.Morning(now, bad));
    }

    /** When the last morning was. */
    private Instant due() {
        return DailyTime.of(config().selftest_time()).last(clock.instant().atZone(clock.getZone())).toInstant();
    }

    private Optional<TestFile.Morning> before() {
        if (before == null) {
            try {
                // one of the future was written under a wrong clock, and would silence all mornings until then
                before = file.morning().filter(morning -> !morning.at().isAfter(clock.instant()));
            } catch (IOException e) {
                log.warn("the last morning is not known, something may be told again: {}", e.toString());
                before = Optional.empty();
            }
        }
        return before;
    }

    private void keep(TestFile.Morning morning) {
        before = Optional.of(morning);
        try {
            file.write(morning);
        } catch (IOException e) {
            log.warn("this morning is not kept over a restart: {}", e.toString());
        }
    }
}
