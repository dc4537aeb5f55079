// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;

/**
 * Updates of the program. One piece of work at a time: what is asked for meanwhile waits. Methods return at once unless they say otherwise, and may be
 * called from any thread. No future completes exceptionally.
 */
public interface Updates {

    /** How things stand. */
    UpdateStanding standing();

    /** Looks at all sites. Changes nothing that runs. */
    CompletableFuture<UpdateCheck> check();

    /**
     * Installs a version that {@link #check()} found: fetches and checks it, waits until no run of SOFiE goes on, has everything saved
     * ({@link BeforeUpdate}), and changes the program on the disk. What runs goes on as it is; the new version runs from the next start on.
     *
     * @param version the version that the person saw; if the sites offer another one by now nothing is done
     * @param person who wants it
     */
    CompletableFuture<UpdateResult> apply(String version, String person);

    /** The states that can be gone back to, and the present one; newest first. Reads the disk. */
    List<InstalledState> history();

    /**
     * Puts the program back into an earlier state; data and settings stay as they are.
     *
     * @param state its id
     * @param person who wants it
     */
    CompletableFuture<UpdateResult> revert(long state, String person);

    /** Ends the work in hand as soon as that leaves nothing half done; no effect once the program is being changed. */
    void cancel();

    /**
     * Begins to tell how the work goes on.
     *
     * @return ends it
     */
    Runnable follow(UpdateListener listener);

    /** Why the program cannot be changed on the disk by who runs this; tried by really writing there. Reads and writes the disk. */
    Optional<Message> hindrance();
}
