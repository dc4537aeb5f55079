// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import lu.seco.ui.internal.l10n.ShellWords;

/** Writes keys as they stand on a keyboard of the language. */
public final class Keys {

    private final ShellWords words;

    public Keys(ShellWords words) {
        this.words = Objects.requireNonNull(words, "words");
    }

    /** @param sequence as the application model has it, for example {@code M1+M2+R} */
    public String text(String sequence) {
        return Arrays.stream(sequence.split("\\+")).map(this::key).collect(Collectors.joining("+"));
    }

    private String key(String key) {
        return switch (key) {
            case "M1" -> words.key_control_label;
            case "M2" -> words.key_shift_label;
            case "M3" -> "Alt";
            case "CR" -> words.key_enter_label;
            default -> key;
        };
    }
}
