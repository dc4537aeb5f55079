// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import lu.seco.product.Await;

/** Lives of one program in one data folder, one after the other: the start of each is the recovery from the end of the one before. */
abstract class Relay implements Callable<List<Life>> {

    /** What is killed at the end of a life. */
    enum Killed {
        /** SeCo's process; a SOFiE it started lives on. */
        SECO("SeCo"),
        /** Both. */
        BOTH("SeCo and SOFiE"),
        /** SOFiE alone, by itself. */
        SOFIE("SOFiE");

        private final String told;

        Killed(String told) {
            this.told = told;
        }
    }

    private final String name;
    private final Station station;
    private final List<Life> lives = new ArrayList<>();
    private long unclearBefore;

    Relay(String name, Path folder, Path home, Path outbox) throws Exception {
        this.name = name;
        station = new Station(Files.createDirectories(folder), home, outbox);
    }

    final Station station() {
        return station;
    }

    /** The lives; each ends with a kill. */
    abstract void lives() throws Exception;

    /** Where a file may be unclear: the places after which nothing tells whether it went. */
    abstract Set<String> mayBeUnclear();

    @Override
    public final List<Life> call() throws Exception {
        try (station) {
            lives();
            rest();
            return List.copyOf(lives);
        }
    }

    /** A life that ends at a step. */
    final void toStep(String key, int time, Killed killed, Map<String, String> environment) throws Exception {
        long begun = System.nanoTime();
        station.arm(key, time);
        station.begin(environment);
        station.awaitReached(key);
        kill(killed);
        end(key + (time == 1 ? "" : " (time " + time + ")"), killed, begun);
    }

    /** A life that ends while SOFiE hangs at a point of its own. */
    final void toPoint(String point, Killed killed) throws Exception {
        long begun = System.nanoTime();
        station.arm("none", 1);
        station.begin(Map.of("SOFIE_SIM_FAULT_HANG", point));
        station.awaitHang(point);
        kill(killed);
        end(point, killed, begun);
    }

    /** A life in which a person decides about what the one before left unclear: else it would stop its lane, and SOFiE would not be needed any more. */
    final void decided() throws Exception {
        long begun = System.nanoTime();
        station.arm("none", 1);
        station.begin(Map.of());
        Await.until("something is unclear", station::describe, () -> station.office().count("REPORT_UNCERTAIN") > unclearBefore);
        new Person(station).decideUnclear();
        kill(Killed.SECO);
        end("decided", Killed.SECO, begun);
    }

    private void kill(Killed killed) throws Exception {
        // SeCo first, or it would see SOFiE's end
        station.office().kill();
        if (killed == Killed.BOTH) {
            station.sofie().kill();
        }
        station.forgetOrders();
    }

    /** Notes a life that has ended. What was found unclear in it was left so by the life before, or by SOFiE's own end in it. */
    final void end(String place, Killed killed, long begun) throws IOException {
        lives.add(new Life(name, place, killed.told, (System.nanoTime() - begun) / 1_000_000, unclear()));
        System.out.println(lives.get(lives.size() - 1).row() + " " + lives.get(lives.size() - 1).unclear());
    }

    private Set<String> unclear() throws IOException {
        Set<String> found = new LinkedHashSet<>();
        Map<String, String> names = new TreeMap<>();
        long number = 0;
        for (JsonObject event : station.office().events()) {
            String type = event.get("type").getAsString();
            String id = event.getAsJsonObject("subject").get("id").getAsString();
            if (type.equals("REPORT_TAKEN")) {
                names.put(id, event.getAsJsonObject("facts").get("file.name").getAsString());
            }
            if (type.equals("REPORT_UNCERTAIN")) {
                number++;
                if (number > unclearBefore) {
                    JsonElement reason = event.getAsJsonObject("facts").get("reason");
                    found.add(names.get(id) + " (" + (reason == null ? "" : reason.getAsString()) + ")");
                }
            }
        }
        unclearBefore = number;
        return found;
    }

    private void rest() throws Exception {
        long begun = System.nanoTime();
        station.arm("none", 1);
        station.settings("0 s");
        if (!station.office().alive()) {
            station.begin(Map.of());
        }
        List<String> differences = new ArrayList<>(new Person(station).bringToRest());
        station.office().stop();
        if (differences.isEmpty()) {
            differences.addAll(Books.allDifferences(station));
        }
        end("rest", Killed.SECO, begun);
        lazy(differences);
        if (!differences.isEmpty()) {
            throw new AssertionError(name + ": the books do not agree\n" + String.join("\n", differences) + "\n" + station.describe());
        }
    }

    /** A report that nobody can tell about is only excused where nothing tells. */
    private void lazy(List<String> differences) {
        for (int at = 0; at < lives.size(); at++) {
            String here = lives.get(at).place();
            String before = at == 0 ? "" : lives.get(at - 1).place();
            boolean excused = mayBeUnclear().contains(here) || mayBeUnclear().contains(before);
            if (!lives.get(at).unclear().isEmpty() && !excused) {
                differences.add(lives.get(at).unclear() + " unclear after " + before + ", though it can be told");
            }
        }
    }
}
