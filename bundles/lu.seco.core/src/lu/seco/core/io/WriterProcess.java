// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.time.Instant;
import java.util.Optional;

/** The process that wrote something on this machine and left its number there. */
public final class WriterProcess {

    private WriterProcess() {
    }

    /**
     * Whether the process that wrote may be the one that has the number now. One that began after the writing only got the number of the one that did; a
     * second of doubt for coarse clocks.
     *
     * @param pid the number that was left
     * @param wrote when it was written
     */
    public static boolean mayLive(long pid, Instant wrote) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        Optional<Instant> begin = process.flatMap(found -> found.info().startInstant());
        return process.isPresent() && begin.map(start -> start.minusSeconds(1).isBefore(wrote)).orElse(true);
    }
}
