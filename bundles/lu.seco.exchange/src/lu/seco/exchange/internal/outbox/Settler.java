// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.exchange.PendingFile;

/**
 * Decides when a file in <i>Départ</i> is complete: size, time and content hash have not changed for the quiet time and nobody has it open for writing,
 * where the system can tell. It never gives up waiting. Not thread-safe; time comes in as an argument.
 */
public final class Settler {

    /** Files above this are hashed once only, when their size and time have been quiet. */
    private static final long HASH_EARLY_LIMIT = 16L * 1024 * 1024;

    private final Hasher hasher;
    private final Map<String, Watched> watched = new HashMap<>();

    public Settler(Hasher hasher) {
        this.hasher = hasher;
    }

    /**
     * Takes in what a look saw.
     *
     * @return the files that have settled, oldest change first; each is forgotten and comes again if it is still there at the next look
     */
    public List<Settled> settle(Look look, Instant now, Duration quiet, OpenFiles open) {
        Set<String> present = new HashSet<>();
        List<Watched> ripe = new ArrayList<>();
        for (Sighting sighting : look.files()) {
            present.add(sighting.name());
            Watched known = watched.computeIfAbsent(sighting.name(), name -> new Watched(now));
            known.see(sighting, now, this::earlyHash);
            if (!now.isBefore(known.changedAt.plus(quiet))) {
                ripe.add(known);
            }
        }
        watched.keySet().retainAll(present);
        return ripe.isEmpty() ? List.of() : take(ripe, now, open);
    }

    private List<Settled> take(List<Watched> ripe, Instant now, OpenFiles open) {
        Set<Path> written = open.openForWriting(ripe.stream().map(known -> known.sighting.file()).toList());
        List<Settled> settled = new ArrayList<>();
        for (Watched known : ripe) {
            if (written.contains(known.sighting.file())) {
                known.reason = Message.of("outbox.open", known.sighting.name());
                continue;
            }
            Optional<String> hash = hash(known.sighting);
            if (hash.isEmpty()) {
                known.reason = Message.of("outbox.unreadable", known.sighting.name());
            } else if (!known.hash.isEmpty() && !known.hash.equals(hash.get())) {
                known.changed(now, hash.get());
            } else {
                settled.add(new Settled(known.sighting, hash.get(), known.since));
                watched.remove(known.sighting.name());
            }
        }
        settled.sort(Comparator.comparing((Settled file) -> file.sighting().modified()).thenComparing(file -> file.sighting().name()));
        return settled;
    }

    /** When the next file can have settled at the earliest; empty if none is watched. */
    public Optional<Instant> nextDue(Duration quiet) {
        return watched.values().stream().map(known -> known.changedAt.plus(quiet)).min(Instant::compareTo);
    }

    /** The files that are still waited for. */
    public List<PendingFile> pending() {
        return watched.values().stream().limit(1000)
                .map(known -> new PendingFile(known.sighting.name(), known.since, known.reason)).toList();
    }

    private String earlyHash(Sighting sighting) {
        return sighting.size() > HASH_EARLY_LIMIT ? "" : hash(sighting).orElse("");
    }

    private Optional<String> hash(Sighting sighting) {
        try {
            return Optional.of(hasher.hash(sighting.file()));
        } catch (IOException e) {
            // locked by its writer, or gone: the next look tells
            return Optional.empty();
        }
    }

    /** Gives the hash of a file's content. */
    @FunctionalInterface
    public interface Hasher {

        String hash(Path file) throws IOException;
    }

    /**
     * A file that has settled.
     *
     * @param sighting how it was seen last
     * @param sha256 hash of its content
     * @param since when it was first seen
     */
    public record Settled(Sighting sighting, String sha256, Instant since) {
    }

    private static final class Watched {

        private final Instant since;
        private Sighting sighting;
        private Instant changedAt;
        private String hash = "";
        private Message reason;

        Watched(Instant since) {
            this.since = since;
        }

        void see(Sighting next, Instant now, Function<Sighting, String> hashOf) {
            if (!next.equals(sighting)) {
                sighting = next;
                changed(now, hashOf.apply(next));
            } else if (now.isBefore(changedAt)) {
                // the clock was set back: wait anew rather than for ever
                changedAt = now;
            }
        }

        void changed(Instant now, String newHash) {
            changedAt = now;
            hash = newHash;
            reason = Message.of("outbox.settling", sighting.name());
        }
    }
}
