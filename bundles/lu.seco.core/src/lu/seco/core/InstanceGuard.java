// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Makes sure that one process at a time works in a data folder. */
public interface InstanceGuard {

    /**
     * Takes the data folder for this process.
     *
     * @return empty if it was taken (or held already by this process), else who holds it
     * @throws IOException if the folder cannot be locked at all
     */
    Optional<Holder> acquire(String program) throws IOException;

    /** Who holds the folder now, if anybody. */
    Optional<Holder> holder();

    /**
     * Asks the window that is open on the folder to show itself, for example because a person started the program a second time. Returns at once; no answer
     * is waited for.
     *
     * @throws IOException if the wish cannot be left behind
     */
    void knock() throws IOException;

    /**
     * Is told, on a thread of the guard, whenever somebody knocks. For the one window of a folder, whether it holds the folder or is beside a service that
     * does: who holds a folder without a window must not listen.
     *
     * @return ends it
     */
    Runnable onKnock(Runnable listener);

    /** Lets go; also happens when the process ends in any way. */
    void release();

    /**
     * Who holds a data folder.
     *
     * @param program what holds it, for example {@code seco run}
     * @param pid process id on that host, or -1 if the holder's note could not be read
     * @param user the system user
     * @param host the host's name
     * @param since when it was taken
     */
    record Holder(String program, long pid, String user, String host, Instant since) {
        public Holder {
            Objects.requireNonNull(program, "program");
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(host, "host");
            Objects.requireNonNull(since, "since");
        }
    }
}
