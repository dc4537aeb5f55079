// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.check.Check;
import lu.seco.core.check.SelfTest;
import lu.seco.core.deadline.Radar;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.RemedyActions;
import lu.seco.core.diagnosis.RemedyBook;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.diagnosis.TroubleListener;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.notice.BundleSender;
import lu.seco.core.notice.NoticeListener;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.settings.FolderTest;
import lu.seco.core.settings.Settings;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingListener;
import lu.seco.core.validity.Validity;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
import lu.seco.remote.internal.codec.Codecs;

/**
 * The one place that says which services of the core a window of another process gets, and of what it is told. What only computes works in the window's own
 * process; a test lists those and says what nobody has thought of.
 */
public final class Contracts {

    /** Services of the engine. */
    public static final List<Export> EXPORTS = List.of(
            Export.of(Journal.class).refused("archive", "verify"),
            // a window that closes, or another that opens, neither stops nor starts the engine of the service
            Export.of(Exchange.class).memory("status").silent("start", "stop"),
            Export.of(Staging.class).memory("files", "recallable", "folders", "fourEyes"),
            // settings can have programs run: only who is the service anyway may change them
            Export.of(Settings.class).memory("definitions", "problems").owner("change", "reload"),
            // tries with the rights of the service, which are those that count; a file may be made in any folder
            Export.of(FolderTest.class).owner("test"),
            Export.of(Validity.class),
            Export.of(Logs.class).checked("tail", "before", "since"),
            Export.of(SupportBundle.class).refused("write"),
            Export.of(Troubles.class).memory("current"),
            Export.of(BundleSender.class),
            Export.of(RemedyActions.class).memory("names"),
            Export.of(RemedyBook.class),
            Export.of(SelfTest.class),
            Export.many(Check.class).memory("id", "installation"),
            Export.many(NotificationChannel.class).memory("id", "active", "trouble"),
            Export.of(Radar.class).refused("export"),
            Export.of(WorkLists.class),
            Export.of(WorkTicks.class),
            Export.of(ContentStore.class).refused("adopt", "copy", "hash"),
            Export.of(Deliveries.class));

    /** Of what windows are told. */
    public static final List<Class<?>> LISTENERS = List.of(JournalListener.class, EngineListener.class, StagingListener.class, TroubleListener.class,
            NoticeListener.class);

    private final Map<String, Contract> services = new LinkedHashMap<>();
    private final Map<String, Contract> listeners = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if something in them cannot travel */
    public Contracts() {
        this(EXPORTS, LISTENERS);
    }

    /** Other contracts; for tests. */
    public Contracts(List<Export> exports, List<Class<?>> told) {
        Codecs codecs = new Codecs();
        exports.forEach(export -> services.put(export.type().getSimpleName(), new Contract(export, codecs)));
        told.forEach(type -> listeners.put(type.getSimpleName(), new Contract(Export.of(type), codecs)));
    }

    public Optional<Contract> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    public Optional<Contract> service(Class<?> type) {
        return service(type.getSimpleName()).filter(contract -> contract.type() == type);
    }

    public List<Contract> services() {
        return List.copyOf(services.values());
    }

    public Optional<Contract> listener(String name) {
        return Optional.ofNullable(listeners.get(name));
    }

    public List<Contract> listeners() {
        return List.copyOf(listeners.values());
    }
}
