// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.IOException;

/**
 * The way by which other {@code seco} commands reach the process that holds the data folder. Whoever holds it opens the
 * channel; nobody else may. Both methods may be called again without effect.
 */
public interface ControlChannel {

    /**
     * Begins to listen, and leaves the note that says where.
     *
     * @throws IOException if there is no port, or the note cannot be written
     */
    void open() throws IOException;

    /** Takes the note away, lets the commands in hand end for a short while, then listens no more. */
    void close();
}
