// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.DataFolder;
import lu.seco.core.Texts;
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
import lu.seco.core.exchange.Exchange;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.notice.BundleSender;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.settings.AdminLock;
import lu.seco.core.settings.FolderTest;
import lu.seco.core.settings.Secrets;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsTransfer;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.core.staging.Staging;
import lu.seco.core.update.Updates;
import lu.seco.core.validity.Validity;
import lu.seco.core.worklist.WorkLists;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Brings the engine's services into the {@link Engine} as they come and go. Not a component of its own: a component would be made on the thread of the
 * user interface, and asking for the journal is what opens its database.
 */
public final class EngineFeeder implements AutoCloseable {

    private final BundleContext bundles;
    private final Engine engine;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();
    private volatile Optional<ServiceRegistration<TroubleListener>> listening = Optional.empty();

    public EngineFeeder(BundleContext bundles, Engine engine) {
        this.bundles = Objects.requireNonNull(bundles, "bundles");
        this.engine = Objects.requireNonNull(engine, "engine");
    }

    /** What is there at once and opens nothing. Must be called before {@link #open(Duration)}. */
    public void openLight() {
        track(Clock.class, engine::bindClock, engine::unbindClock);
        track(Texts.class, engine::bindTexts, engine::unbindTexts);
        track(Settings.class, engine::bindSettings, engine::unbindSettings);
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
            track(ContentStore.class, engine::bindContents, engine::unbindContents);
            track(FileKnowledge.class, engine::bindKnowledge, engine::unbindKnowledge);
            further(Records.class);
            further(ContentCheck.class);
            ServiceTracker<Journal, Journal> journal = track(Journal.class, engine::bindJournal, engine::unbindJournal);
            ServiceTracker<Exchange, Exchange> exchange = track(Exchange.class, engine::bindExchange, engine::unbindExchange);
            track(Staging.class, engine::bindStaging, engine::unbindStaging);
            track(Validity.class, engine::bindValidity, engine::unbindValidity);
            track(Logs.class, engine::bindLogs, engine::unbindLogs);
            track(SupportBundle.class, engine::bindSupportBundle, engine::unbindSupportBundle);
            further(SelfTest.class);
            further(Troubles.class);
            further(LogAnalysis.class);
            further(RemedyActions.class);
            further(BundleSender.class);
            listening = Optional.of(bundles.registerService(TroubleListener.class, engine.further()::touched, null));
            further(Radar.class);
            further(DataFolder.class);
            further(SampleWriter.class);
            further(InstallationFinder.class);
            further(InstallationSetup.class);
            further(WorkLists.class);
            further(Secrets.class);
            further(AdminLock.class);
            further(FolderTest.class);
            further(SettingsTransfer.class);
            track(NotificationChannel.class, engine.further()::channelComes, engine.further()::channelGoes);
            further(Updates.class);
            await(journal, end);
            await(exchange, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            engine.opening(false);
        }
    }

    private static void await(ServiceTracker<?, ?> tracker, long end) throws InterruptedException {
        // zero would wait for ever
        tracker.waitForService(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    }

    private <T> void further(Class<T> type) {
        track(type, service -> engine.further().come(type, service), service -> engine.further().go(type, service));
    }

    private <T> ServiceTracker<T, T> track(Class<T> type, Consumer<T> come, Consumer<T> go) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null) {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = bundles.getService(reference);
                if (service != null) {
                    come.accept(service);
                }
                return service;
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                go.accept(service);
                bundles.ungetService(reference);
            }
        };
        synchronized (trackers) {
            trackers.add(tracker);
        }
        tracker.open();
        return tracker;
    }

    @Override
    public void close() {
        listening.ifPresent(ServiceRegistration::unregister);
        listening = Optional.empty();
        synchronized (trackers) {
            trackers.forEach(ServiceTracker::close);
            trackers.clear();
        }
    }
}
