// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the process from ending. */
final class Daemons {

    private Daemons() {
    }

    static ThreadFactory named(String name) {
        return task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        };
    }
}
