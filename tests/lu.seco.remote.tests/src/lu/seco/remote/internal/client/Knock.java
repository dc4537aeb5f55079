// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A window that knocks at the port of a note until it was sent away. */
public final class Knock {

    private Knock() {
    }

    public static void at(Path note) {
        Window window = new Window(note, note.getParent(), Optional.empty());
        window.link.connect();
        long end = System.nanoTime() + 2_000_000_000L;
        while (!window.lost() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        window.close();
    }
}
