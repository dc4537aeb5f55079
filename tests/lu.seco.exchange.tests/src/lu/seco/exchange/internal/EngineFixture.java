// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.step.Steps;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.RecordingLogger;
import lu.seco.exchange.internal.staging.StagingDesk;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** Engines with real threads in an office of fakes in a temporary folder; each engine stands for one process. */
public final class EngineFixture extends ExternalResource {

    private final TemporaryFolder folder = new TemporaryFolder();
    Office office;
    final RecordingLogger log = new RecordingLogger();
    /** What differs from the short times below; by the name of the method of the configuration. */
    final Map<String, Object> more = new ConcurrentHashMap<>();
    /** Who is told each durable step, from the next process on. */
    volatile Steps steps = Steps.NONE;
    private final List<Engine> engines = new CopyOnWriteArrayList<>();
    private StagingDesk staging = new StagingDesk(log.logger());

    @Override
    protected void before() throws Throwable {
        folder.create();
        office = new Office(folder.getRoot().toPath());
        office.clock.run();
    }

    @Override
    protected void after() {
        try {
            close();
        } catch (Exception e) {
            throw new AssertionError("the engines do not stop", e);
        } finally {
            folder.delete();
        }
    }

    /** A new process; not started. */
    Engine engine() {
        Services services = new Services(new Surroundings(office.data, office.ids, office.clock, office.texts), office.journal,
                office.contents,
                office.sofie, office.knowledge, office.notifier, steps);
        services.bindCheck(office.check);
        staging = new StagingDesk(log.logger());
        Engine engine = new Engine(services, staging, log.logger(), config(office.outbox));
        engines.add(engine);
        return engine;
    }

    /** <i>À valider</i> of the last process. */
    StagingDesk staging() {
        return staging;
    }

    /** Short times, so that tests need not wait; the rest are the defaults. */
    ExchangeConfig config(Path outbox) {
        Map<String, Object> values = new HashMap<>(Map.of("outbox", outbox.toString(), "quarantine", office.quarantine.toString(), "payroll",
                office.payroll.toString(),
                "outbox_location", "local", "scan_interval", Long.valueOf(1000), "quiet_local", Long.valueOf(100),
                "staging_folder", new String[] {office.staging.toString()}, "staging_refused", office.refused.toString()));
        values.putAll(more);
        return (ExchangeConfig) Proxy.newProxyInstance(EngineFixture.class.getClassLoader(), new Class<?>[] {ExchangeConfig.class},
                (proxy, method, arguments) -> values.containsKey(method.getName()) ? values.get(method.getName())
                : method.getDefaultValue());
    }

    void close() throws Exception {
        office.mains.restore();
        for (Engine engine : engines) {
            Await.result(engine.stop());
        }
    }

    /** A started engine whose first reception is over. */
    Engine started() throws Exception {
        Engine engine = engine();
        long before = office.journal.count(EventType.RUN_ENDED);
        engine.start();
        Await.until("first reception", () -> Boolean.valueOf(office.journal.count(EventType.RUN_ENDED) > before
                && engine.status().run().isEmpty()));
        return engine;
    }

    void awaitStates(ReportState... states) throws Exception {
        Await.until(List.of(states) + " instead of " + states(), () -> Boolean.valueOf(states().equals(List.of(states))));
    }

    List<ReportState> states() {
        return office.journal.allReports().stream().map(Report::state).toList();
    }

    void awaitEvents(EventType type, int count) throws Exception {
        Await.until(count + " " + type, () -> Boolean.valueOf(office.journal.count(type) == count));
    }

    static void awaitHindrance(Engine engine, String code) throws Exception {
        Await.until("hindrance " + code, () -> Boolean.valueOf(hindrances(engine).contains(code)));
    }

    static void awaitNoHindrance(Engine engine) throws Exception {
        Await.until("no hindrance", () -> Boolean.valueOf(hindrances(engine).isEmpty()));
    }

    static List<String> hindrances(Engine engine) {
        return engine.status().hindrances().stream().map(Message::code).toList();
    }
}
