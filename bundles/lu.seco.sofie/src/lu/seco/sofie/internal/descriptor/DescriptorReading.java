// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.settings.SettingsProblem;

/**
 * What reading a descriptor gave: the descriptor, or everything that is wrong with it.
 *
 * @param descriptor the descriptor; empty if there is any problem
 * @param problems in the order of their lines
 */
public record DescriptorReading(Optional<Descriptor> descriptor, List<SettingsProblem> problems) {

    public DescriptorReading {
        Objects.requireNonNull(descriptor, "descriptor");
        problems = List.copyOf(problems);
        if (descriptor.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("either a descriptor or problems");
        }
    }

    /** Whether there is no descriptor file at all. */
    public boolean missing() {
        return problems.stream().anyMatch(problem -> problem.told().code().equals("sofie.descriptor.missing"));
    }
}
