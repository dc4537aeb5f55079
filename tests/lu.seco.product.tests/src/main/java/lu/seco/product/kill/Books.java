// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lu.seco.product.Product;

/** Compares what was given to SeCo with what CCSS has, what lies where and what the journal says. Each difference is a sentence. */
public final class Books {

    private final Station station;
    private final List<String> differences = new ArrayList<>();

    private Books(Station station) {
        this.station = station;
    }

    /** What does not agree at this moment; empty when all is at rest and right. */
    public static List<String> differences(Station station) throws Exception {
        Books books = new Books(station);
        books.atCcss();
        books.reports(station.office().events());
        books.people();
        books.noRemains();
        books.answers(station.office().events());
        return books.differences;
    }

    /** The same with what the program itself says of its journal; no life may be on its way. */
    public static List<String> allDifferences(Station station) throws Exception {
        Books books = new Books(station);
        books.differences.addAll(differences(station));
        String told = station.office().seco(0, "verify");
        books.expect(!told.isBlank(), "verify says nothing");
        String rows = station.office().seco(0, "journal", "--from", "2020-01-01", "--limit", "100000", "--json");
        long shown = JsonParser.parseString(rows).getAsJsonObject().getAsJsonArray("reports").size();
        long taken = station.office().count("REPORT_TAKEN");
        books.expect(shown == taken, "the journal shows " + shown + " reports of " + taken);
        return books.differences;
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(otherwise);
        }
    }

    private void atCcss() throws IOException {
        Map<String, Integer> received = new HashMap<>();
        for (String line : station.sofie().receivedByCcss()) {
            received.merge(line.split("\t")[3], 1, Integer::sum);
        }
        Map<String, Integer> wanted = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Drop drop : station.drops()) {
            wanted.merge(drop.sha256(), drop.fate().arrives() ? 1 : 0, Integer::sum);
            names.merge(drop.sha256(), drop.name(), (one, other) -> one + " and " + other);
        }
        wanted.forEach((sha256, times) -> {
            int there = received.getOrDefault(sha256, 0);
            expect(there == times, "CCSS has " + names.get(sha256) + " " + there + " times, not " + times);
        });
        received.keySet().stream().filter(sha256 -> !wanted.containsKey(sha256)).forEach(sha256 -> differences.add("CCSS has the unknown " + sha256));
    }

    private void reports(List<JsonObject> events) {
        Map<String, String> names = new HashMap<>();
        Map<String, List<String>> ids = new TreeMap<>();
        Map<String, String> states = new HashMap<>();
        for (JsonObject event : events) {
            String type = event.get("type").getAsString();
            String id = event.getAsJsonObject("subject").get("id").getAsString();
            if (type.equals("REPORT_TAKEN")) {
                names.put(id, event.getAsJsonObject("facts").get("file.name").getAsString());
                ids.computeIfAbsent(names.get(id), name -> new ArrayList<>()).add(id);
            }
            if (type.startsWith("REPORT_")) {
                states.put(id, type.substring("REPORT_".length()));
            }
        }
        for (Drop drop : station.drops()) {
            List<String> rows = ids.getOrDefault(drop.name(), List.of());
            // one that was to be pulled back may never have been released
            int least = drop.fate() == Fate.REFUSED || drop.fate() == Fate.RECALLED ? 0 : 1;
            int most = drop.fate() == Fate.REFUSED ? 0 : 1;
            expect(rows.size() >= least && rows.size() <= most, drop.name() + " has " + rows.size() + " rows");
            for (String id : rows) {
                expect(states(drop.fate()).contains(states.get(id)), drop.name() + " (" + drop.fate() + ") is " + states.get(id));
            }
        }
        Set<String> given = new TreeSet<>(station.drops().stream().map(Drop::name).toList());
        ids.keySet().stream().filter(name -> !given.contains(name)).forEach(name -> differences.add("nobody gave " + name));
    }

    private static Set<String> states(Fate fate) {
        return switch (fate) {
            case SENT, TWIN_SENT -> Set.of("SENT", "ANSWERED");
            case ANSWERED -> Set.of("ANSWERED");
            case QUARANTINED, REFUSED -> Set.of("REFUSED");
            case RECALLED, TWIN_DROPPED -> Set.of("RECALLED");
        };
    }

    /** What lies in the folders of people. */
    private void people() throws IOException {
        expect(names(station.office().outbox()).isEmpty(), "in Départ: " + names(station.office().outbox()));
        Set<String> waiting = new TreeSet<>(station.drops().stream().filter(drop -> drop.fate() == Fate.RECALLED).map(Drop::name).toList());
        Set<String> staged = new TreeSet<>(names(station.staging()));
        expect(staged.equals(waiting), "in À valider " + staged + ", not " + waiting);
        Path quarantine = station.office().data().resolve("Quarantaine");
        Path refused = station.office().data().resolve("Refusés");
        for (Drop drop : station.drops()) {
            if (drop.fate() == Fate.QUARANTINED) {
                List<Path> there = named(quarantine, drop.name());
                expect(there.size() == 1, drop.name() + " lies " + there.size() + " times in quarantine");
                there.forEach(file -> expect(Files.exists(file.resolveSibling("POURQUOI.txt")), drop.name() + " lies there without its reason"));
            }
            if (drop.fate() == Fate.REFUSED) {
                expect(named(refused, drop.name()).size() == 1, drop.name() + " lies " + named(refused, drop.name()).size() + " times with the refused");
                expect(names(refused).stream().anyMatch(name -> name.startsWith(drop.name()) && !name.equals(drop.name())),
                        drop.name() + " lies there without its reason");
            }
        }
    }

    private static List<Path> named(Path folder, String name) throws IOException {
        return files(folder).stream().filter(file -> file.getFileName().toString().equals(name)).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).sorted().toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            // a file went while it was looked at: not yet at rest, and looked at again
            return List.of(folder.resolve("moving"));
        }
    }

    /** Nothing half done is left, neither in SeCo's nor in SOFiE's nor in the people's folders. */
    private void noRemains() throws IOException {
        Path data = station.office().data();
        List<Path> empty = new ArrayList<>(List.of(data.resolve("intake")));
        for (String role : List.of("out", ".seco", "crypted", "received", "decrypted")) {
            empty.add(station.sofie().folder(role));
        }
        for (Path folder : empty) {
            expect(names(folder).isEmpty(), "left in " + folder + ": " + names(folder));
        }
        for (Path folder : List.of(data, station.office().outbox(), station.sofie().root().resolve("data"))) {
            for (Path file : files(folder)) {
                String name = file.getFileName().toString();
                expect(!name.endsWith(".part") && !name.startsWith(".seco-"), "left: " + file);
            }
        }
    }

    /** Each answer lies once in the payroll folder and has one row. */
    private void answers(List<JsonObject> events) throws Exception {
        Map<String, Integer> rows = new TreeMap<>();
        Set<String> contents = new TreeSet<>();
        for (JsonObject event : events) {
            if (event.get("type").getAsString().equals("RECEPTION_RECEIVED")) {
                JsonObject facts = event.getAsJsonObject("facts");
                rows.merge(facts.has("sofie.name") ? facts.get("sofie.name").getAsString() : facts.get("file.name").getAsString(), 1, Integer::sum);
                contents.add(facts.get("sha256").getAsString());
            }
        }
        rows.forEach((name, times) -> expect(times == 1, "the answer " + name + " has " + times + " rows"));
        Collection<String> published = new ArrayList<>();
        for (Path file : files(station.office().data().resolve("Réceptions"))) {
            try {
                published.add(Product.sha256(file));
            } catch (NoSuchFileException e) {
                differences.add("moving: " + file);
            }
        }
        expect(published.size() == contents.size(), published.size() + " files at payroll for " + contents.size() + " answers");
        expect(new TreeSet<>(published).equals(contents), "payroll has other answers than the journal");
        // as CCSS knows it: a garbled log has lost lines
        int fetched = station.sofie().fetchedFromCcss().size();
        expect(fetched == rows.size(), fetched + " answers fetched, " + rows.size() + " journalled");
        long answered = station.drops().stream().filter(drop -> drop.fate() == Fate.ANSWERED).count();
        expect(rows.size() >= answered, rows.size() + " answers for " + answered + " files");
        long done = events.stream().filter(event -> event.get("type").getAsString().equals("RECEPTION_DONE")).count();
        expect(done == rows.size(), done + " answers are done, of " + rows.size());
    }
}
