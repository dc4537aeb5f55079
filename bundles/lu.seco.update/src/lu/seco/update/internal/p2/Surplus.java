// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.p2;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lu.seco.core.update.InstalledState;

/** Which states of the program need not be kept. */
final class Surplus {

    private Surplus() {
    }

    /**
     * All but the newest. Always kept are the one on the disk, the one to which one goes back from it, and the newest of the version that runs: its files
     * are opened when they are needed.
     *
     * @param states newest first
     * @param most how many are to stay
     * @param running the version that runs
     */
    static List<InstalledState> of(List<InstalledState> states, int most, String running) {
        Set<Long> kept = new HashSet<>();
        states.stream().filter(InstalledState::current).forEach(state -> kept.add(state.id()));
        states.stream().filter(state -> !state.current()).findFirst().ifPresent(state -> kept.add(state.id()));
        states.stream().filter(state -> state.version().equals(running)).findFirst().ifPresent(state -> kept.add(state.id()));
        for (InstalledState state : states) {
            if (kept.size() < most) {
                kept.add(state.id());
            }
        }
        return states.stream().filter(state -> !kept.contains(state.id())).toList();
    }
}
