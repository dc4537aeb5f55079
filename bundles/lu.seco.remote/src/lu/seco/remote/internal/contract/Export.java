// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import java.util.Objects;
import java.util.Set;

/**
 * That a service of the core is shown to windows of other processes, and what is special about it. Methods are named without their parameters.
 *
 * @param type the interface
 * @param many whether there are several, told apart by their method {@code id()}
 * @param memory methods that answer from memory, so that they may be called on the thread of a user interface; they are fetched when something changes
 * @param silent methods that have no effect from a window
 * @param refused methods that no window may call
 * @param owner methods that only a window of the service's own account may call; those that name files are so by themselves
 * @param checked methods that name files, and may be called by all because the service looks at their arguments
 */
public record Export(Class<?> type, boolean many, Set<String> memory, Set<String> silent, Set<String> refused, Set<String> owner, Set<String> checked) {

    public Export {
        Objects.requireNonNull(type, "type");
        memory = Set.copyOf(memory);
        silent = Set.copyOf(silent);
        refused = Set.copyOf(refused);
        owner = Set.copyOf(owner);
        checked = Set.copyOf(checked);
    }

    /** One service, nothing special about it. */
    static Export of(Class<?> type) {
        return new Export(type, false, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Several services. */
    static Export many(Class<?> type) {
        return new Export(type, true, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    Export memory(String... names) {
        return new Export(type, many, Set.of(names), silent, refused, owner, checked);
    }

    Export silent(String... names) {
        return new Export(type, many, memory, Set.of(names), refused, owner, checked);
    }

    Export refused(String... names) {
        return new Export(type, many, memory, silent, Set.of(names), owner, checked);
    }

    Export owner(String... names) {
        return new Export(type, many, memory, silent, refused, Set.of(names), checked);
    }

    Export checked(String... names) {
        return new Export(type, many, memory, silent, refused, owner, Set.of(names));
    }
}
