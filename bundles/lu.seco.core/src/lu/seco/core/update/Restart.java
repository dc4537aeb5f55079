// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

/** A service of a process that can end itself in good order so that its start script starts it again (exit code 23). */
public interface Restart {

    /** Whether this process can do so by itself; a window asks its person instead. */
    boolean possible();

    /** Ends the work in good order, then the process. Returns at once; no effect where it is not possible. */
    void restart();
}
