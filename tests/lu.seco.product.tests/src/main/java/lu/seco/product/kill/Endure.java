// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lu.seco.product.kill.Papers.Kind;

/**
 * Lives with random files, faults of SOFiE and moments of death, for as long as wanted. The choices follow from the seed alone; when a process comes how
 * far in its life does not, so the same seed gives the same choices and not always the same end.
 */
public final class Endure {

    /** After so many lives the station comes to rest and the books are compared, so that a difference is found near its cause. */
    private static final int LIVES_BETWEEN_BOOKS = 12;
    private static final int EMPLOYERS = 3;
    private static final List<String> LINES_LOST = List.of("garbled", "rotated");
    private static final List<String> PHASES = List.of("update", "login", "upload", "download");
    private static final Map<String, String> FAULTLESS = Map.of();

    private final Random random;
    private final Station station;
    private final List<String> steps;
    private int life;

    private Endure(long seed, Path folder) throws Exception {
        random = new Random(seed);
        steps = KillReport.steps();
        station = new Station(folder.resolve("office"), GatedProduct.make(folder.resolve("product")), folder.resolve("office/data/Départ"));
        station.employers(EMPLOYERS);
    }

    /** {@code [--seed N] [--minutes M]}; code 1 if the books do not agree, and the folder stays. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = new HashMap<>(Map.of("--minutes", 5L, "--seed", System.nanoTime() % 1_000_000));
        for (int at = 0; at < arguments.length; at += 2) {
            if (!options.containsKey(arguments[at]) || at + 1 == arguments.length) {
                System.err.println("usage: endure [--seed N] [--minutes M]");
                System.exit(2);
            }
            options.put(arguments[at], Long.parseLong(arguments[at + 1]));
        }
        Path folder = Files.createTempDirectory("seco-endure");
        System.out.println("seed " + options.get("--seed") + ", " + options.get("--minutes") + " minutes, " + folder);
        List<String> differences;
        Endure endure = new Endure(options.get("--seed"), folder);
        try (Station open = endure.station) {
            differences = endure.run(TimeUnit.MINUTES.toNanos(options.get("--minutes")));
        }
        if (differences.isEmpty()) {
            System.out.println("The books agree: " + endure.station.drops().size() + " files, " + endure.life + " lives.");
            delete(folder);
            System.exit(0);
        }
        differences.forEach(System.out::println);
        System.out.println("The books do not agree. Kept: " + folder + ". Again: --seed " + options.get("--seed"));
        System.exit(1);
    }

    private List<String> run(long nanos) throws Exception {
        long end = System.nanoTime() + nanos;
        List<String> differences = List.of();
        while (differences.isEmpty() && System.nanoTime() < end) {
            for (int number = 0; number < LIVES_BETWEEN_BOOKS && System.nanoTime() < end; number++) {
                live();
            }
            differences = rest();
        }
        return differences;
    }

    private void live() throws Exception {
        life++;
        List<String> told = new ArrayList<>();
        files(told);
        Map<String, String> environment = fault();
        boolean both = random.nextBoolean();
        boolean atStep = random.nextInt(3) > 0;
        String step = steps.get(random.nextInt(steps.size()));
        int time = 1 + random.nextInt(4);
        int millis = 200 + random.nextInt(9_000);
        station.arm(atStep ? step : "none", time);
        System.out.println("life " + life + ": " + told + " " + environment + ", killed " + (both ? "with SOFiE " : "")
                + (atStep ? "at " + step + " time " + time + " or " : "") + "after " + millis + " ms");
        station.begin(environment);
        boolean reached = station.reachedWithin(millis);
        station.office().kill();
        if (both) {
            station.sofie().kill();
        }
        if (reached) {
            System.out.println("    stood at " + step);
        }
        station.forgetOrders();
    }

    /** Up to four new files, some of them in <i>À valider</i>, some with the content of an earlier one. */
    private void files(List<String> told) throws IOException {
        // a file that can be pulled back keeps its lane for a second
        station.settings(random.nextInt(4) == 0 ? "1 s" : "0 s");
        int number = random.nextInt(5);
        for (int at = 0; at < number; at++) {
            Drop drop = file();
            told.add(drop.name() + " " + drop.fate() + (drop.staged() ? " staged" : ""));
            if (drop.staged()) {
                station.order((drop.fate() == Fate.REFUSED ? "refuse " : "release ") + drop.name());
            }
        }
    }

    private Drop file() throws IOException {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        boolean answered = kind.ordinal() <= Kind.DECAFF.ordinal() && random.nextBoolean();
        int choice = random.nextInt(10);
        if (kind == Kind.NOTE) {
            return station.give(kind, Fate.QUARANTINED);
        }
        if (choice == 0) {
            return station.give(kind, Fate.REFUSED);
        }
        if (choice == 1) {
            List<Drop> earlier = station.drops().stream().filter(drop -> drop.fate() == Fate.SENT && !drop.staged()).toList();
            if (!earlier.isEmpty()) {
                return station.giveAgain(earlier.get(random.nextInt(earlier.size())), random.nextBoolean() ? Fate.TWIN_SENT : Fate.TWIN_DROPPED);
            }
        }
        Fate fate = answered ? Fate.ANSWERED : Fate.SENT;
        return choice < 4 ? station.stage(kind, fate) : station.give(kind, fate);
    }

    private Map<String, String> fault() {
        String point = PointRelay.POINTS.get(random.nextInt(PointRelay.POINTS.size()));
        String phase = PHASES.get(random.nextInt(PHASES.size()));
        String lost = LINES_LOST.get(random.nextInt(LINES_LOST.size()));
        int slow = random.nextInt(300);
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("SOFIE_SIM_FAULT_CRASH", point);
            case 1 -> Map.of("SOFIE_SIM_FAULT_HANG", point);
            case 2 -> Map.of("SOFIE_SIM_FAULT_DISK_FULL", point);
            case 3 -> Map.of("SOFIE_SIM_FAULT_NO_NETWORK_FROM", phase);
            case 4 -> Map.of("SOFIE_SIM_FAULT_SLOW", String.valueOf(slow));
            case 5 -> Map.of("SOFIE_SIM_FAULT_LOG", lost);
            default -> FAULTLESS;
        };
    }

    private List<String> rest() throws Exception {
        long begun = System.nanoTime();
        station.arm("none", 1);
        station.settings("0 s");
        // one that hangs would be waited for until its time-out
        station.sofie().kill();
        station.begin(FAULTLESS);
        List<String> differences = new Person(station).bringToRest();
        station.office().stop();
        if (differences.isEmpty()) {
            differences = Books.allDifferences(station);
        }
        System.out.println("at rest after " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s: " + station.drops().size()
                + " files, CCSS has " + station.sofie().receivedByCcss().size() + ", unclear in all " + station.office().count("REPORT_UNCERTAIN")
                + ", differences " + differences.size());
        return differences;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
