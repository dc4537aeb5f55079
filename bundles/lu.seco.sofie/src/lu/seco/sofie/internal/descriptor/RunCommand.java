// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How one kind of run is started.
 *
 * @param words program and arguments, placeholders replaced
 * @param timeOut how long it may last
 */
public record RunCommand(List<String> words, Duration timeOut) {

    public RunCommand {
        words = List.copyOf(words);
        Objects.requireNonNull(timeOut, "timeOut");
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command has a program");
        }
    }
}
