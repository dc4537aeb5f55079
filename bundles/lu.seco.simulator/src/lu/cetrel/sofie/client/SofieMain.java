// SPDX-License-Identifier: EPL-2.0
package lu.cetrel.sofie.client;

import lu.seco.simulator.Main;

/**
 * Entry point under the class name that SOFiE's own scripts start (SOFiE help, Batch_Mode), so that the command line of the
 * simulated process looks like the real one. All work is done by {@link Main}.
 */
public final class SofieMain {

    private SofieMain() {
    }

    /**
     * Starts the simulated SOFiE and ends the process with its exit code.
     *
     * @param args {@code -mode gui|batch} (default {@code gui}) and further parameters
     */
    public static void main(String[] args) {
        System.exit(Main.sofie(args));
    }
}
