// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.io.IOException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** Whether another window works in the same data folder beside the service: the platform keeps a lock for each window that is open. */
final class Windows {

    private Windows() {
    }

    static boolean another() {
        Location folder = Platform.getInstanceLocation();
        try {
            return folder != null && folder.isSet() && folder.isLocked();
        } catch (IOException e) {
            ILog.of(Windows.class).warn("whether another window is open is not known", e);
            return false;
        }
    }
}
