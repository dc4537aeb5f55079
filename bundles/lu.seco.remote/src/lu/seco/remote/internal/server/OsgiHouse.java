// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.check.Check;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.NotificationChannel;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsContribution;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.contract.Deliveries;
import lu.seco.remote.internal.contract.Operation;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.log.Logger;
import org.osgi.util.tracker.ServiceTracker;

/** This process, whose services are those of the OSGi registry; as long as it is open it holds them all. */
final class OsgiHouse implements House, AutoCloseable {

    private static final String WINDOW_PID = "lu.seco.ui";
    private static final String WINDOW_KEYS = "ui.";
    private static final int MOST_SETTINGS = 200;
    private static final int LONGEST_FACT = 200;

    private final BundleContext bundles;
    private final Logger log;
    private final Map<Contract, ServiceTracker<Object, Object>> trackers = new LinkedHashMap<>();
    private final Map<String, SettingDefinition> windowSettings = new LinkedHashMap<>();
    private ServiceRegistration<SettingsContribution> contribution;

    /** @param changed told when services come or go */
    OsgiHouse(BundleContext bundles, Contracts contracts, Runnable changed, Logger log) {
        this.bundles = Objects.requireNonNull(bundles, "bundles");
        this.log = Objects.requireNonNull(log, "log");
        contracts.services().stream().filter(contract -> contract.type() != Deliveries.class)
                .forEach(contract -> trackers.put(contract, tracker(bundles, contract, changed)));
    }

    private static ServiceTracker<Object, Object> tracker(BundleContext bundles, Contract contract, Runnable changed) {
        return new ServiceTracker<>(bundles, contract.type().getName(), null) {
            @Override
            public Object addingService(ServiceReference<Object> reference) {
                Object service = super.addingService(reference);
                if (service != null) {
                    changed.run();
                }
                return service;
            }

            @Override
            public void removedService(ServiceReference<Object> reference, Object service) {
                super.removedService(reference, service);
                changed.run();
            }
        };
    }

    void open() {
        trackers.values().forEach(ServiceTracker::open);
    }

    @Override
    public Map<String, List<String>> services() {
        Map<String, List<String>> services = new LinkedHashMap<>();
        trackers.forEach((contract, tracker) -> {
            List<String> ids = contract.export().many() ? tracker.getTracked().values().stream().map(OsgiHouse::id).sorted().toList()
                    : tracker.getService() == null ? List.of() : List.of("");
            services.put(contract.name(), ids);
        });
        return services;
    }

    private static String id(Object service) {
        if (service instanceof Check check) {
            return check.id();
        }
        return service instanceof NotificationChannel channel ? channel.id() : "";
    }

    @Override
    public Optional<Object> service(Contract contract, String id) {
        ServiceTracker<Object, Object> tracker = trackers.get(contract);
        if (tracker == null) {
            return Optional.empty();
        }
        return contract.export().many() ? tracker.getTracked().values().stream().filter(service -> id(service).equals(id)).findFirst()
                : Optional.ofNullable(tracker.getService());
    }

    @Override
    public void ordered(String person, Operation operation, String about) {
        String action = operation.method().getDeclaringClass().getSimpleName() + "." + operation.method().getName();
        log.info("{} ordered {} {} from a window", person, action, about);
        Optional<Journal> journal = service(Journal.class);
        try {
            if (journal.isPresent()) {
                journal.get().append(List.of(new NewEvent(EventType.WINDOW_ORDER, Subject.ENGINE,
                        Map.of(Fact.PERSON, cut(person), Fact.ACTION, action, Fact.ITEM, cut(about)))));
            }
        } catch (JournalException e) {
            // what was ordered is journalled by itself, or cannot be done for the same reason
            log.error("that {} ordered {} from a window is not in the journal: {}", person, action, e.toString());
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_FACT));
    }

    @Override
    public synchronized void windowSettings(List<SettingDefinition> definitions) {
        List<String> known = service(Settings.class).map(settings -> settings.definitions().stream().map(SettingDefinition::key).toList()).orElse(List.of());
        boolean news = false;
        for (SettingDefinition definition : definitions) {
            boolean taken = definition.pid().equals(WINDOW_PID) && definition.key().startsWith(WINDOW_KEYS) && !known.contains(definition.key())
                    && windowSettings.size() < MOST_SETTINGS;
            news |= taken && windowSettings.putIfAbsent(definition.key(), definition) == null;
        }
        if (news) {
            List<SettingDefinition> all = new ArrayList<>(windowSettings.values());
            ServiceRegistration<SettingsContribution> before = contribution;
            if (before != null) {
                before.unregister();
            }
            contribution = bundles.registerService(SettingsContribution.class, () -> all, null);
        }
    }

    private <T> Optional<T> service(Class<T> type) {
        return trackers.entrySet().stream().filter(entry -> entry.getKey().type() == type).map(entry -> entry.getValue().getService())
                .filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public String version() {
        return bundles.getBundle().getVersion().toString();
    }

    @Override
    public synchronized void close() {
        trackers.values().forEach(ServiceTracker::close);
        if (contribution != null) {
            contribution.unregister();
            contribution = null;
        }
    }
}
