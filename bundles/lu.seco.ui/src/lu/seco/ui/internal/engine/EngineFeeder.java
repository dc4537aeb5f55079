// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
import lu.seco.core.backup.Backups;
import lu.seco.core.check.SelfTest;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Records;
import lu.seco.core.content.SampleWriter;
import lu.seco.core.deadline.Radar;
import lu.seco.core.diagnosis.LogAnalysis;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.diagnosis.TroubleListener;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.notice.BundleSender;
import lu.seco.core.notice.NoticeListener;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.FolderTest;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsTransfer;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingListener;
import lu.seco.core.update.Updates;
import lu.seco.core.validity.Validity;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Brings the engine's services into the {@link Engine} as they come and go: those of this process, or of the service's. Not a component of its own: a component
 * would be made on the thread of the user interface, and asking for the journal is what opens its database.
 */
public final class EngineFeeder implements AutoCloseable {

    /** What is opened before the engine is listened to, in this order: the first of them are what the first picture shows. */
    private static final List<Class<?>> BEFORE_NEWS = List.of(ContentStore.class, FileKnowledge.class, Records.class, ContentCheck.class, Journal.class,
            Exchange.class, Staging.class, Validity.class, Logs.class, SupportBundle.class, SelfTest.class, Troubles.class, LogAnalysis.class,
            RemedyActions.class, BundleSender.class);
    /** What is opened behind it. */
    private static final List<Class<?>> BEHIND_NEWS = List.of(Radar.class, DataFolder.class, SampleWriter.class, InstallationFinder.class,
            InstallationSetup.class, WorkLists.class, Backups.class, WorkTicks.class, Secrets.class, AdminLock.class, FolderTest.class,
            SettingsTransfer.class, NotificationChannel.class, Updates.class);

    private final BundleContext bundles;
    private final Engine engine;
    private final Optional<RemoteEngine> remote;
    private final Map<Class<?>, Way<?>> ways;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private final List<ServiceTracker<?, ?>> waited = new ArrayList<>();
    private volatile Optional<ServiceRegistration<TroubleListener>> listening = Optional.empty();

    /** @param remote the engine of another process, whose services then take the place of those of this one; what only computes is always of this one */
    public EngineFeeder(BundleContext bundles, Engine engine, Optional<RemoteEngine> remote) {
        this.bundles = Objects.requireNonNull(bundles, "bundles");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.remote = Objects.requireNonNull(remote, "remote");
        ways = ways(engine).stream().collect(Collectors.toMap(Way::type, way -> way));
    }

    /**
     * Where a service goes.
     *
     * @param <T> what it is
     * @param type the same
     * @param come called when there is one
     * @param go called when it goes
     */
    private record Way<T>(Class<T> type, Consumer<T> come, Consumer<T> go) {
    }

    /** Those that have a place of their own; all others are {@link Engine#further()}. */
    private static List<Way<?>> ways(Engine engine) {
        return List.of(
                new Way<>(Clock.class, engine::bindClock, engine::unbindClock),
                new Way<>(Texts.class, engine::bindTexts, engine::unbindTexts),
                new Way<>(Settings.class, engine::bindSettings, engine::unbindSettings),
                new Way<>(ContentStore.class, engine::bindContents, engine::unbindContents),
                new Way<>(FileKnowledge.class, engine::bindKnowledge, engine::unbindKnowledge),
                new Way<>(Journal.class, engine::bindJournal, engine::unbindJournal),
                new Way<>(Exchange.class, engine::bindExchange, engine::unbindExchange),
                new Way<>(Staging.class, engine::bindStaging, engine::unbindStaging),
                new Way<>(Validity.class, engine::bindValidity, engine::unbindValidity),
                new Way<>(Logs.class, engine::bindLogs, engine::unbindLogs),
                new Way<>(SupportBundle.class, engine::bindSupportBundle, engine::unbindSupportBundle),
                new Way<>(NotificationChannel.class, engine.further()::channelComes, engine.further()::channelGoes));
    }

    /** What is there at once and opens nothing. Must be called before {@link #open(Duration)}. */
    public void openLight() {
        track(Clock.class);
        track(Texts.class);
        // also where the service has the settings: what the window needs for its first picture is in the same file
        Way<?> settings = ways.get(Settings.class);
        local(settings);
        remote.ifPresent(far -> follow(far, settings));
        engine.opening(true);
    }

    /**
     * Everything else; may take seconds. Those that wait for their settings may need a moment: while that lasts nothing counts as missing.
     *
     * @param patience how long that may be
     */
    public void open(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            BEFORE_NEWS.forEach(this::track);
            listen();
            BEHIND_NEWS.forEach(this::track);
            await(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            engine.opening(false);
        }
    }

    /** What the engine tells comes to {@link EngineEvents} by itself where it is that of this process. */
    private void listen() {
        if (remote.isEmpty()) {
            listening = Optional.of(bundles.registerService(TroubleListener.class, engine.further()::touched, null));
            return;
        }
        RemoteEngine far = remote.get();
        far.tell(JournalListener.class, engine.events());
        far.tell(EngineListener.class, engine.events());
        far.tell(StagingListener.class, engine.events());
        far.tell(NoticeListener.class, engine.events());
        far.tell(TroubleListener.class, engine.further()::touched);
        far.onChange(engine.further()::touched);
        engine.further().come(RemoteEngine.class, far);
        far.connect();
    }

    /** Journal and engine are there, or are not going to be soon. */
    private void await(long end) throws InterruptedException {
        if (remote.isPresent()) {
            CountDownLatch known = new CountDownLatch(1);
            remote.get().onChange(known::countDown);
            if (remote.get().status().state() == RemoteEngine.State.CONNECTING) {
                known.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return;
        }
        for (ServiceTracker<?, ?> tracker : waited) {
            // zero would wait for ever
            tracker.waitForService(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        }
    }

    private void track(Class<?> type) {
        Way<?> way = ways.containsKey(type) ? ways.get(type) : further(type);
        remote.filter(far -> far.exports(type)).ifPresentOrElse(far -> follow(far, way), () -> local(way));
    }

    private <T> Way<T> further(Class<T> type) {
        return new Way<>(type, service -> engine.further().come(type, service), service -> engine.further().go(type, service));
    }

    private static <T> void follow(RemoteEngine far, Way<T> way) {
        far.follow(way.type(), way.come(), way.go());
    }

    private <T> void local(Way<T> way) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, way.type(), null) {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = bundles.getService(reference);
                if (service != null) {
                    way.come().accept(service);
                }
                return service;
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                way.go().accept(service);
                bundles.ungetService(reference);
            }
        };
        synchronized (trackers) {
            trackers.add(tracker);
        }
        if (way.type() == Journal.class || way.type() == Exchange.class) {
            waited.add(tracker);
        }
        tracker.open();
    }

    @Override
    public void close() {
        remote.ifPresent(far -> engine.further().go(RemoteEngine.class, far));
        remote.ifPresent(RemoteEngine::close);
        listening.ifPresent(ServiceRegistration::unregister);
        listening = Optional.empty();
        synchronized (trackers) {
            trackers.forEach(ServiceTracker::close);
            trackers.clear();
        }
    }
}
