// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Faults in pairs, in random order, for so long as wanted or until so many, or all, were had. */
public final class Faults {

    private Faults() {
    }

    /**
     * {@code [--pairs N] [--seed N] [--minutes M] [--side N]}; 0 pairs: all; 0 minutes: until they were had. Code 1 if something is lost, sent twice or
     * left; the folder stays.
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = new HashMap<>(Map.of("--pairs", 0L, "--minutes", 10L, "--seed", System.nanoTime() % 1_000_000, "--side", 2L));
        for (int at = 0; at < arguments.length; at += 2) {
            if (!options.containsKey(arguments[at]) || at + 1 == arguments.length) {
                System.err.println("usage: endure --pairs N [--seed N] [--minutes M] [--side N]");
                System.exit(2);
            }
            options.put(arguments[at], Long.parseLong(arguments[at + 1]));
        }
        Path folder = Files.createTempDirectory("seco-faults");
        List<Pair> pairs = Pair.all(options.get("--seed"));
        List<Pair> wanted = options.get("--pairs") == 0 ? pairs : pairs.subList(0, (int) Math.min(options.get("--pairs"), pairs.size()));
        System.out.println("seed " + options.get("--seed") + ", " + wanted.size() + " of " + pairs.size() + " pairs, " + folder);
        PairRun run = new PairRun(folder, wanted, TimeUnit.MINUTES.toNanos(options.get("--minutes")));
        List<String> differences = new ArrayList<>(run.run(options.get("--side").intValue()));
        run.table().lines().forEach(System.out::println);
        if (!differences.isEmpty()) {
            differences.forEach(System.out::println);
            System.out.println("The books do not agree. Kept: " + folder + ". Again: --seed " + options.get("--seed"));
            System.exit(1);
        }
        delete(folder);
        System.out.println("The books agree: " + run.table().rows().size() + " pairs.");
        System.exit(0);
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
