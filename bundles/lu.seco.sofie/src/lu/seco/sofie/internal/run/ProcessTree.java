// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import lu.seco.sofie.internal.descriptor.ProcessSettings;

/**
 * All processes of one run. Children are looked for all the time while the run goes on, because a child whose parent has ended cannot be
 * found through it any more; where the system shows environments (Linux), the run's own variable finds them in any case. One thread.
 */
final class ProcessTree {

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration FORCE = Duration.ofSeconds(5);
    /** Systems tell the start of a process only to the second. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    private final ProcessHandle root;
    private final String runId;
    private final Instant start;
    private final ProcessSettings settings;
    private final Processes processes;
    private final LongSupplier nanoTime;
    private final Set<ProcessHandle> known = new LinkedHashSet<>();
    private boolean interrupted;

    ProcessTree(ProcessHandle root, String runId, Instant start, ProcessSettings settings, Processes processes, LongSupplier nanoTime) {
        this.root = root;
        this.runId = runId;
        this.start = root.info().startInstant().orElse(start).minus(ROUNDING);
        this.settings = settings;
        this.processes = processes;
        this.nanoTime = nanoTime;
        known.add(root);
    }

    /** Notes the children there are now; to be called again and again. */
    void look() {
        for (ProcessHandle handle : List.copyOf(known)) {
            handle.descendants().forEach(known::add);
        }
        known.removeIf(handle -> !handle.equals(root) && !processes.alive(handle));
    }

    /** The SOFiE processes of this run that still work, for a script that ends before them. */
    List<ProcessHandle> working() {
        return lookEverywhere().stream().map(FoundProcess::handle).filter(known::contains).toList();
    }

    /**
     * Ends all processes: politely first, by force after the grace, again and again for those that appear meanwhile. An interrupt of the
     * thread does not shorten it: a SOFiE left alone would go on sending.
     *
     * @return those that could not be ended
     */
    List<ProcessHandle> end(Duration grace) {
        interrupted = Thread.interrupted();
        lookEverywhere();
        processes.alive(known).forEach(ProcessHandle::destroy);
        awaitEnd(grace);
        long deadline = nanoTime.getAsLong() + FORCE.toNanos();
        List<ProcessHandle> left;
        do {
            lookEverywhere();
            left = processes.alive(known);
            left.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(LOOK.multipliedBy(5));
        } while (!left.isEmpty() && nanoTime.getAsLong() - deadline < 0);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return processes.alive(known);
    }

    private List<FoundProcess> lookEverywhere() {
        look();
        known.addAll(processes.marked(runId));
        List<FoundProcess> sofie = processes.sofie(settings);
        sofie.stream().filter(found -> processes.mayBelongTo(found, start)).map(FoundProcess::handle).forEach(known::add);
        return sofie;
    }

    private void awaitEnd(Duration longest) {
        long deadline = nanoTime.getAsLong() + longest.toNanos();
        while (!processes.alive(known).isEmpty() && nanoTime.getAsLong() - deadline < 0) {
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                interrupted = true;
            }
            look();
        }
    }
}
