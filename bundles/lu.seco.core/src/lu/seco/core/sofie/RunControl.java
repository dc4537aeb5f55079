// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

/** How the one who started a run says that it shall end before its time. */
@FunctionalInterface
public interface RunControl {

    /** Never asked to end. */
    RunControl NEVER = () -> false;

    /** Asked several times a second while SOFiE runs; once true the run is ended with all its processes. */
    boolean interrupted();
}
