// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.outbox.Sighting;

/** What is known of the files that wait, in memory. Thread-safe; every answer is quick. */
final class Shelf {

    /** How many ids of files that are gone are kept, so that who still sees one is told its name. */
    private static final int REMEMBERED = 20_000;
    /** A longer wait than any that is asked for: the clock was set back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Map<String, Item> byId = new HashMap<>();
    private final Map<String, String> idByPlace = new HashMap<>();
    private final Map<String, String> gone = new LinkedHashMap<>();
    private Optional<List<StagedFile>> sorted = Optional.of(List.of());
    private List<Released> recallable = List.of();

    /**
     * A file that waits.
     *
     * @param shown what people see of it
     * @param sighting how it was seen last, if it lies in a watched folder and can be read
     * @param sha256 hash of its content; empty text until it has settled
     * @param again when reading it is tried again, if it failed
     */
    record Item(StagedFile shown, Optional<Sighting> sighting, String sha256, Optional<Instant> again) {

        Item {
            Objects.requireNonNull(shown, "shown");
            Objects.requireNonNull(sighting, "sighting");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(again, "again");
        }

        String id() {
            return shown.id();
        }

        String name() {
            return shown.name();
        }

        private String place() {
            return shown.reportId().map(report -> "report " + report).orElseGet(() -> shown.file().toString());
        }
    }

    synchronized List<StagedFile> files() {
        if (sorted.isEmpty()) {
            sorted = Optional.of(byId.values().stream().map(Item::shown)
                    .sorted(Comparator.comparing(StagedFile::since).thenComparing(StagedFile::name).thenComparing(StagedFile::id)).toList());
        }
        return sorted.get();
    }

    synchronized Optional<Item> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Item> at(Path file) {
        return Optional.ofNullable(idByPlace.get(file.toString())).map(byId::get);
    }

    /** The name of a file that was there under that id. */
    synchronized Optional<String> gone(String id) {
        return Optional.ofNullable(gone.get(id));
    }

    /** Whether a file that was there under that id is there still, but changed. */
    synchronized boolean changed(String id) {
        return gone.containsKey(id) && byId.values().stream().anyMatch(item -> item.name().equals(gone.get(id)));
    }

    /** Takes in what is known of a file; what was known of that place before is replaced. */
    synchronized void put(Item item) {
        String before = idByPlace.put(item.place(), item.id());
        if (before != null && !before.equals(item.id())) {
            forget(byId.remove(before));
        }
        byId.put(item.id(), item);
        sorted = Optional.empty();
    }

    /** The same for knowledge that may come too late: nothing happens if the file of that id has gone. */
    synchronized void replace(Item item) {
        if (byId.containsKey(item.id())) {
            put(item);
        }
    }

    synchronized void remove(String id) {
        Item item = byId.remove(id);
        if (item != null) {
            idByPlace.remove(item.place());
            forget(item);
            sorted = Optional.empty();
        }
    }

    /** Forgets what has vanished from a folder. Returns whether that was anything. */
    boolean retain(Path folder, Set<String> names) {
        return removeIf(item -> item.shown().reportId().isEmpty() && folder.equals(item.shown().file().getParent()) && !names.contains(item.name()));
    }

    /** Forgets what lies in other folders. */
    boolean retainFolders(List<Path> folders) {
        return removeIf(item -> item.shown().reportId().isEmpty() && !folders.contains(item.shown().file().getParent()));
    }

    /** Forgets the held reports that are not held any more. */
    boolean retainReports(Set<String> ids) {
        return removeIf(item -> item.shown().reportId().filter(id -> !ids.contains(id)).isPresent());
    }

    private synchronized boolean removeIf(Predicate<Item> unwanted) {
        Set<Item> removed = new HashSet<>();
        for (Iterator<Item> items = byId.values().iterator(); items.hasNext();) {
            Item item = items.next();
            if (unwanted.test(item)) {
                items.remove();
                removed.add(item);
            }
        }
        removed.forEach(item -> idByPlace.remove(item.place()));
        removed.forEach(this::forget);
        if (!removed.isEmpty()) {
            sorted = Optional.empty();
        }
        return !removed.isEmpty();
    }

    private void forget(Item item) {
        gone.put(item.id(), item.name());
        if (gone.size() > REMEMBERED) {
            gone.remove(gone.keySet().iterator().next());
        }
    }

    /** The files that have settled and are to be read anew because it failed. */
    synchronized List<String> unread(Instant now) {
        return byId.values().stream()
                .filter(item -> item.again().filter(again -> !again.isAfter(now) || again.isAfter(now.plus(LONGEST_WAIT))).isPresent())
                .map(Item::id).toList();
    }

    synchronized List<Released> recallable() {
        return recallable;
    }

    synchronized boolean recallable(List<Released> next) {
        boolean news = !recallable.equals(next);
        recallable = List.copyOf(next);
        return news;
    }
}
