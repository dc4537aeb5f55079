// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import lu.seco.core.DataFolder;
import lu.seco.core.InstanceGuard;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Services;
import lu.seco.service.internal.control.ControlChannel;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The parts of SeCo as OSGi services. The application is made by the extension registry, not by declarative services, and
 * must not touch the journal before it holds the data folder: so services are looked up here, when they are asked for, and
 * waited for a while.
 */
final class OsgiServices implements Services {

    private static final long LOOK_MILLIS = 50;

    private final BundleContext context;
    private final Duration patience;
    private final Map<Class<?>, ServiceTracker<Object, Object>> trackers = new ConcurrentHashMap<>();

    /** @param patience how long a service is waited for; the settings have to be read before some can be there */
    OsgiServices(BundleContext context, Duration patience) {
        this.context = context;
        this.patience = patience;
    }

    @Override
    public InstanceGuard guard() throws MissingServiceException {
        return service(InstanceGuard.class);
    }

    @Override
    public Texts texts() throws MissingServiceException {
        return service(Texts.class);
    }

    @Override
    public Clock clock() throws MissingServiceException {
        return service(Clock.class);
    }

    @Override
    public Journal journal() throws MissingServiceException {
        return service(Journal.class);
    }

    @Override
    public ContentStore contents() throws MissingServiceException {
        return service(ContentStore.class);
    }

    @Override
    public Exchange exchange() throws MissingServiceException {
        return service(Exchange.class);
    }

    @Override
    public ControlChannel control() throws MissingServiceException {
        return service(ControlChannel.class);
    }

    @Override
    public <T> T part(Class<T> type) throws MissingServiceException {
        return service(type, true);
    }

    /** Waits until every component that is to be such a part is one, or the patience is over. */
    @Override
    public <T> List<T> parts(Class<T> type) throws MissingServiceException {
        awaited(type, new MissingReasons(service(ServiceComponentRuntime.class)));
        return tracker(type).getTracked().values().stream().map(type::cast).toList();
    }

    private List<ComponentDescriptionDTO> awaited(Class<?> type, MissingReasons reasons) {
        long end = System.nanoTime() + patience.toNanos();
        List<ComponentDescriptionDTO> waiting = reasons.waiting(type.getName());
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            sleep();
            waiting = reasons.waiting(type.getName());
        }
        return waiting;
    }

    DataFolder dataFolder() throws MissingServiceException {
        return service(DataFolder.class);
    }

    /** Waits until every component that is to be a check is one; a check that does not come is a finding of its own. */
    @Override
    public List<Check> checks() throws MissingServiceException {
        MissingReasons reasons = new MissingReasons(service(ServiceComponentRuntime.class));
        List<ComponentDescriptionDTO> waiting = awaited(Check.class, reasons);
        List<Check> checks = new ArrayList<>();
        for (Object check : tracker(Check.class).getTracked().values()) {
            checks.add((Check) check);
        }
        for (ComponentDescriptionDTO missing : waiting) {
            checks.add(new Absent(missing.name.toLowerCase(Locale.ROOT), reasons.reason(missing, Check.class.getName())));
        }
        return checks;
    }

    private <T> T service(Class<T> type) throws MissingServiceException {
        return service(type, false);
    }

    /** @param optional whether it may be missing from the installation: then it is not waited for if nothing is installed that could provide it */
    private <T> T service(Class<T> type, boolean optional) throws MissingServiceException {
        try {
            long wait = optional && !expected(type) ? LOOK_MILLIS : Math.max(1, patience.toMillis());
            Object service = tracker(type).waitForService(wait);
            if (service != null) {
                return type.cast(service);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Object runtime = tracker(ServiceComponentRuntime.class).getService();
        throw new MissingServiceException(runtime instanceof ServiceComponentRuntime known
                ? new MissingReasons(known).reason(type.getName())
                : Message.of("cli.missing.nobody", type.getSimpleName(), "ServiceComponentRuntime"));
    }

    private boolean expected(Class<?> type) throws MissingServiceException {
        return new MissingReasons(service(ServiceComponentRuntime.class)).expected(type.getName());
    }

    /** Trackers stay open: a service nobody holds may be taken down and made anew by declarative services. */
    private ServiceTracker<Object, Object> tracker(Class<?> type) {
        return trackers.computeIfAbsent(type, wanted -> {
            ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, wanted.getName(), null);
            tracker.open();
            return tracker;
        });
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets go of all services. Not for the application: it ends with the process, and the guard must outlive the journal. */
    void release() {
        trackers.values().forEach(ServiceTracker::close);
        trackers.clear();
    }

    /** Stands for a check that could not be made. */
    private record Absent(String id, Message why) implements Check {
        @Override
        public boolean installation() {
            return true;
        }

        @Override
        public List<CheckResult> run() {
            return List.of(CheckResult.bad(why, Message.of("cli.check.log")));
        }
    }
}
