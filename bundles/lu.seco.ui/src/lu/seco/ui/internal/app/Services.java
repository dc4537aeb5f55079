// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** Waits for the few services without which the workbench cannot begin; everything later comes by injection. */
final class Services {

    private Services() {
    }

    /** The service; empty if it did not come in time. */
    static <T> Optional<T> await(Class<T> type, Duration limit) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            return Optional.ofNullable(tracker.waitForService(limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            tracker.close();
        }
    }
}
