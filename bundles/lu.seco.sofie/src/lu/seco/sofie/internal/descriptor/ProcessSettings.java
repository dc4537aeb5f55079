// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a running SOFiE is recognised.
 *
 * @param pattern what its command line contains
 * @param containing text its command line must contain too, compared without case: the root folder
 * @param listCommand command that prints number and command line of every process; empty for none
 * @param busyFiles files that mean that its window is open
 */
public record ProcessSettings(Pattern pattern, Optional<String> containing, List<String> listCommand, List<FilePattern> busyFiles) {

    public ProcessSettings {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(containing, "containing");
        listCommand = List.copyOf(listCommand);
        busyFiles = List.copyOf(busyFiles);
    }
}
