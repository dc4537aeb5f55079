// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.StartLevels;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** The engine's bundles, which the product with the window holds back until its window is drawn: a command needs them at once. */
final class Everything {

    private Everything() {
    }

    /**
     * Starts what is held back; returns at once where nothing is.
     *
     * @return false if not all was started in time
     */
    static boolean start(BundleContext context, Duration patience) {
        FrameworkStartLevel level = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkStartLevel.class);
        if (level.getStartLevel() >= StartLevels.EVERYTHING) {
            return true;
        }
        CountDownLatch started = new CountDownLatch(1);
        level.setStartLevel(StartLevels.EVERYTHING, event -> started.countDown());
        try {
            return started.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
