// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.remote;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lu.seco.core.InstanceGuard.Holder;

/** Finds an engine that works in another process of this machine: that of the service. */
public interface RemoteEngines {

    /** The name under which the service holds a data folder, and under which it lets windows in. */
    String SERVICE = "seco run";

    /** Key of the setting that names the note of the service of another account: then the data folder itself does not work. */
    String FOLLOW = "remote.follow";

    /**
     * The engine of the service that a window is to show although its own data folder is free, because the settings say so: one that works in a folder of
     * its own, as a rule under an account of its own. Returns at once.
     *
     * @return empty if the settings name none
     */
    Optional<RemoteEngine> named(Guest guest);

    /**
     * The engine of whoever holds the data folder of this process. Returns at once: whether it answers is told by {@link RemoteEngine#status()}.
     *
     * @return empty if the holder is none that lets windows in
     */
    Optional<RemoteEngine> of(Holder holder, Guest guest);

    /**
     * Who wants to be let in.
     *
     * @param person the system user in whose name the window works
     * @param hasty whether the calling thread may not wait, because it is that of a user interface; an answer that does not come at once is then replaced by
     *         what was known last, or by an empty one
     */
    record Guest(String person, BooleanSupplier hasty) {
        public Guest {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(hasty, "hasty");
        }
    }
}
