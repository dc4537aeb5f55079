// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Faults in pairs, in random order, for so long as wanted or until all pairs were had. */
public final class Faults {

    private Faults() {
    }

    /** {@code [--seed N] [--minutes M]}; 0 minutes: until all pairs were had. Code 1 if something is lost, sent twice or left; the folder stays. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = new HashMap<>(Map.of("--minutes", 10L, "--seed", System.nanoTime() % 1_000_000));
        for (int at = 0; at < arguments.length; at += 2) {
            if (!options.containsKey(arguments[at]) || at + 1 == arguments.length) {
                System.err.println("usage: endure faults [--seed N] [--minutes M]");
                System.exit(2);
            }
            options.put(arguments[at], Long.parseLong(arguments[at + 1]));
        }
        Path folder = Files.createTempDirectory("seco-faults");
        List<Fault> pairs = pairs(new Random(options.get("--seed")));
        System.out.println("seed " + options.get("--seed") + ", " + pairs.size() + " pairs, " + folder);
        List<String> differences;
        try (Bench bench = new Bench(folder, FaultList.IMPATIENT)) {
            differences = run(bench, pairs, TimeUnit.MINUTES.toNanos(options.get("--minutes")));
        }
        if (!differences.isEmpty()) {
            differences.forEach(System.out::println);
            System.out.println("The books do not agree. Kept: " + folder + ". Again: --seed " + options.get("--seed"));
            System.exit(1);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        System.out.println("The books agree.");
        System.exit(0);
    }

    private static List<String> run(Bench bench, List<Fault> pairs, long nanos) throws Exception {
        long begun = System.nanoTime();
        int number = 0;
        for (Fault pair : pairs) {
            if (nanos > 0 && System.nanoTime() - begun > nanos) {
                break;
            }
            number++;
            System.out.println(number + " " + bench.run(pair).line());
        }
        return bench.differences();
    }

    private static List<Fault> pairs(Random random) {
        List<Fault> alone = Group.all().stream().flatMap(group -> group.faults().stream()).toList();
        List<Fault> pairs = new ArrayList<>();
        for (int one = 0; one < alone.size(); one++) {
            for (int other = one + 1; other < alone.size(); other++) {
                if (alone.get(one).goesWith(alone.get(other))) {
                    pairs.add(alone.get(one).with(alone.get(other)));
                }
            }
        }
        Collections.shuffle(pairs, random);
        return pairs;
    }
}
