// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.engine;

import java.io.IOException;
import java.util.Optional;
import lu.seco.core.InstanceGuard.Holder;

/** The way to have the engine work in this window's process, where it was shown from the service and the service is gone. */
@FunctionalInterface
public interface Takeover {

    /**
     * Takes the data folder and opens the engine here; may take seconds, so not on the thread of the user interface.
     *
     * @return who holds the data folder again, or still; then nothing has changed. Empty if it was taken
     * @throws IOException if the data folder cannot be taken at all
     */
    Optional<Holder> begin() throws IOException;
}
