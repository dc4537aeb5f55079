// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.settings.KeyValueText;

/**
 * What a {@link FolderSwap} has noted: how far it is and what it exchanges.
 *
 * @param kept folder for the old ones, relative
 * @param names what is exchanged, relative, in order
 * @param coming those of the names that were laid out; the others only leave
 */
record SwapPlan(Phase phase, String kept, List<String> names, Set<String> coming) {

    private static final int LARGEST = 1 << 20;

    SwapPlan {
        names = List.copyOf(names);
        coming = Set.copyOf(coming);
    }

    /** How far it is; what a phase does can be done again. */
    enum Phase {
        /** Nothing was touched. */
        READY,
        /** The old ones are leaving. */
        OUT,
        /** The new ones are coming. */
        IN,
        /** It did not work: everything goes back. */
        UNDO
    }

    SwapPlan in(Phase next) {
        return new SwapPlan(next, kept, names, coming);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("phase = ").append(phase.name().toLowerCase(Locale.ROOT)).append("\nkept = ").append(kept).append('\n');
        names.forEach(name -> text.append(coming.contains(name) ? "comes = " : "leaves = ").append(name).append('\n'));
        SafeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a plan.
     *
     * @throws IOException if it cannot be read, is none, or leads out of the root
     */
    static SwapPlan read(Path file, Path root) throws IOException {
        String text = new String(SafeFile.read(file, LARGEST), StandardCharsets.UTF_8);
        Optional<Phase> phase = Optional.empty();
        String kept = "";
        List<String> names = new ArrayList<>();
        Set<String> coming = new HashSet<>();
        for (KeyValueText.Line line : KeyValueText.parse(text).lines()) {
            switch (line.key()) {
                case "phase" -> phase = phase(line.value());
                case "kept" -> kept = inside(line.value(), root);
                case "comes" -> {
                    names.add(inside(line.value(), root));
                    coming.add(line.value());
                }
                case "leaves" -> names.add(inside(line.value(), root));
                default -> throw new IOException("not a plan: " + file);
            }
        }
        if (phase.isEmpty() || kept.isEmpty()) {
            throw new IOException("not a plan: " + file);
        }
        return new SwapPlan(phase.get(), kept, names, coming);
    }

    private static Optional<Phase> phase(String text) throws IOException {
        try {
            return Optional.of(Phase.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a phase: " + text, e);
        }
    }

    /** Whoever can write the plan can write the folder; even so nothing outside of it is touched. */
    private static String inside(String name, Path root) throws IOException {
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IOException("leads out of the folder: " + name);
        }
        return name;
    }
}
