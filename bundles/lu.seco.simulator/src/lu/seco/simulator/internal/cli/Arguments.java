// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after the command: options with a value ({@code --root DIR}, {@code -mode batch}) are taken out by name. */
public final class Arguments {

    private final List<String> words;

    public Arguments(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    /**
     * Takes an option and its value out.
     *
     * @param name the option with its dashes
     * @return the value, empty when the option is not there
     * @throws UsageException when the value is missing
     */
    public Optional<String> option(String name) throws UsageException {
        int at = words.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 >= words.size()) {
            throw new UsageException("option " + name + " needs a value");
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }

    /** Takes every occurrence of an option out, in order. */
    public List<String> options(String name) throws UsageException {
        List<String> values = new ArrayList<>();
        for (Optional<String> value = option(name); value.isPresent(); value = option(name)) {
            values.add(value.get());
        }
        return values;
    }

    /** Takes the option {@code --root} out, which is needed. */
    public String root() throws UsageException {
        return option("--root").orElseThrow(() -> new UsageException("option --root is missing"));
    }

    /** What has not been taken yet. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** Takes the next word that is left. */
    public Optional<String> word() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.remove(0));
    }

    /** Refuses words that nobody has taken. */
    public void end() throws UsageException {
        if (!words.isEmpty()) {
            throw new UsageException("not understood: " + String.join(" ", words));
        }
    }
}
