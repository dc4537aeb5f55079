// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.io.SafeFile;
import lu.seco.core.notice.Notice;
import org.osgi.service.log.Logger;

/**
 * Notifications that wait for delivery through one channel, on disk: one file each, put in its place whole, readable by its owner only, deleted after
 * delivery. So each is delivered at least once, also across restarts. Never holds more than a fixed number; alarms push others out. Where the disk
 * fails, they are kept in memory and that is logged. Not safe for several threads: its courier has one.
 */
final class Outbox {

    static final int MOST = 500;
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_ARGUMENT = 2_000;
    private static final String END = ".json";

    private final Path folder;
    private final Logger log;
    private final Gson gson = new Gson();
    private final TreeMap<String, Waiting> waiting = new TreeMap<>();
    private int omitted;
    private int number;

    /** One file. */
    private record Stored(String at, String level, String eventClass, String told, String about) {
    }

    Outbox(Path folder, Logger log) {
        this.folder = folder;
        this.log = log;
    }

    /** Reads what the last process left. */
    void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + END)) {
            for (Path file : found) {
                if (files.size() < MOST) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            log.error("the notifications that wait in {} cannot be read: {}", folder, e.toString());
        }
        files.forEach(this::load);
    }

    private void load(Path file) {
        String id = file.getFileName().toString().replace(END, "");
        try (InputStream in = Files.newInputStream(file)) {
            Stored stored = gson.fromJson(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8), Stored.class);
            waiting.put(id, new Waiting(id, Instant.parse(stored.at()), Notice.Level.valueOf(stored.level()),
                    EventClass.of(stored.eventClass()).orElse(EventClass.OTHER), Message.parse(stored.told()), stored.about()));
        } catch (IOException | JsonParseException | DateTimeException | IllegalArgumentException | NullPointerException e) {
            log.error("the notification {} cannot be read and is set aside: {}", file, e.getClass().getSimpleName());
            setAside(file);
        }
    }

    private void setAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".bad"));
        } catch (IOException e) {
            log.error("{} cannot be set aside: {}", file, e.toString());
        }
    }

    /** Keeps it, unless the same waits already; gives what was kept. */
    Optional<Waiting> add(Instant at, Notice.Level level, EventClass eventClass, Message told, String about) {
        Message bounded = new Message(told.code(), told.arguments().stream()
                .map(argument -> argument.length() > LONGEST_ARGUMENT ? argument.substring(0, LONGEST_ARGUMENT) : argument).limit(20).toList());
        number = (number + 1) % 1_000_000;
        String id = String.format("%015d-%06d", Math.max(0, at.toEpochMilli()), number);
        Waiting fresh = new Waiting(id, at, level, eventClass, bounded, about);
        if (waiting.values().stream().anyMatch(old -> old.says(fresh))) {
            return Optional.empty();
        }
        if (waiting.size() >= MOST && !makeRoom(fresh)) {
            return Optional.empty();
        }
        waiting.put(id, fresh);
        try {
            SafeFile.writeSecretWithFolder(file(id), gson.toJson(new Stored(at.toString(), level.name(), eventClass.key(), bounded.format(), about))
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            log.error("the notification {} waits in memory only: {}", bounded.code(), e.toString());
        }
        return Optional.of(fresh);
    }

    private boolean makeRoom(Waiting fresh) {
        omitted++;
        if (omitted == 1) {
            log.warn("{} notifications wait: some are left out", MOST);
        }
        if (!fresh.alarm()) {
            return false;
        }
        remove(List.of(waiting.values().stream().filter(old -> !old.alarm()).findFirst().orElse(waiting.firstEntry().getValue())));
        return true;
    }

    /** Deletes what was delivered. */
    void remove(List<Waiting> delivered) {
        for (Waiting one : delivered) {
            waiting.remove(one.id());
            try {
                Files.deleteIfExists(file(one.id()));
            } catch (IOException e) {
                log.error("a delivered notification cannot be deleted and will be delivered again: {}", e.toString());
            }
        }
    }

    /** All, the oldest first. */
    List<Waiting> all() {
        return List.copyOf(waiting.values());
    }

    /** How many were left out since this was called last. */
    int takeOmitted() {
        int count = omitted;
        omitted = 0;
        return count;
    }

    /** Counts them again: they were not told. */
    void putBackOmitted(int count) {
        omitted += count;
    }

    private Path file(String id) {
        return folder.resolve(id + END);
    }
}
