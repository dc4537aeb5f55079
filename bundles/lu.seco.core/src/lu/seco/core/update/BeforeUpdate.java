// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.io.IOException;

/** A service that brings something into safety before the program is changed, for example a backup of the data. There may be several, or none. */
@FunctionalInterface
public interface BeforeUpdate {

    /**
     * Does it; the engine starts no run meanwhile. May take minutes; ends early when its thread is interrupted.
     *
     * @param reason what is about to happen, for example {@code update 1.2.0}; plain ASCII, fit for the name of a file
     * @throws IOException if it failed: then the program is not changed
     * @throws InterruptedException if it was interrupted; likewise
     */
    void prepare(String reason) throws IOException, InterruptedException;
}
