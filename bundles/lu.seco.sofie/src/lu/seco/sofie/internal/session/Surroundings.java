// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lu.seco.core.step.Steps;
import lu.seco.sofie.internal.run.Processes;
import org.osgi.service.log.Logger;

/**
 * What the driver needs of the world around it.
 *
 * @param program what takes the installation, for the note to others
 * @param outputs folder for the outputs of runs
 * @param processes the processes of this machine
 * @param clock the time of day
 * @param nanoTime a clock nobody sets
 * @param machineStart when this machine was started, if that can be told
 * @param pause waits a moment before a file that is held by somebody is tried again
 * @param log SeCo's log
 * @param steps is told each durable step
 */
public record Surroundings(String program, Path outputs, Processes processes, Clock clock, LongSupplier nanoTime,
        Supplier<Optional<Instant>> machineStart, Runnable pause, Logger log, Steps steps) {

    public Surroundings {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(processes, "processes");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(nanoTime, "nanoTime");
        Objects.requireNonNull(machineStart, "machineStart");
        Objects.requireNonNull(pause, "pause");
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(steps, "steps");
    }
}
