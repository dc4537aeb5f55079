// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The few services without which the workbench cannot begin; everything later comes by itself. All waiting together has one limit, because a person
 * looks at nothing meanwhile. What was got is kept until the end: a component that nobody holds is made anew for the next who asks.
 */
final class Services implements AutoCloseable {

    private final BundleContext bundles = Objects.requireNonNull(FrameworkUtil.getBundle(Services.class)).getBundleContext();
    private final List<ServiceTracker<?, ?>> held = new ArrayList<>();
    private final long end;

    Services(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    BundleContext bundles() {
        return bundles;
    }

    /** The service; empty if it does not come in time. */
    <T> Optional<T> await(Class<T> type) {
        try {
            // zero would wait for ever
            return Optional.ofNullable(hold(type).waitForService(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The service, if it is there. */
    <T> Optional<T> now(Class<T> type) {
        return Optional.ofNullable(hold(type).getService());
    }

    private <T> ServiceTracker<T, T> hold(Class<T> type) {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(bundles, type, null);
        tracker.open();
        held.add(tracker);
        return tracker;
    }

    @Override
    public void close() {
        held.forEach(ServiceTracker::close);
        held.clear();
    }
}
