// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.settings.KeyValueText;
import lu.seco.core.settings.KeyValueText.Line;
import org.osgi.service.log.Logger;

/**
 * The lock of one installation: the system's lock on {@code .seco.lock} in the root folder, which ends with the process in any way, and a
 * note beside it that tells people who holds it. The note decides nothing.
 */
final class InstallationLock implements AutoCloseable {

    static final String LOCK = ".seco.lock";
    static final String NOTE = ".seco.holder";

    private final Path root;
    private final String key;
    private final FileChannel channel;
    private final Logger log;

    private InstallationLock(Path root, String key, FileChannel channel, Logger log) {
        this.root = root;
        this.key = key;
        this.channel = channel;
        this.log = log;
    }

    /** Either the lock or who holds it. */
    record Taken(Optional<InstallationLock> lock, Optional<Message> holder) {
    }

    /**
     * Takes the lock if nobody holds it.
     *
     * @param program what takes it, for the note
     * @throws IOException if the root folder cannot hold a lock
     */
    static Taken take(Path root, String program, Instant now, Logger log) throws IOException {
        // On Unix a process loses its lock as soon as it closes any channel of the file, so a second try in this process must not even
        // open it. The properties of the machine are the one place every class loader of this process shares.
        String key = InstallationLock.class.getName() + ":" + root.toRealPath();
        if (System.getProperties().putIfAbsent(key, "held") != null) {
            return new Taken(Optional.empty(), Optional.of(holder(root)));
        }
        Optional<InstallationLock> lock = Optional.empty();
        try {
            lock = locked(root, key, log);
            lock.ifPresent(held -> held.writeNote(program, now));
        } finally {
            if (lock.isEmpty()) {
                System.getProperties().remove(key);
            }
        }
        return lock.isPresent() ? new Taken(lock, Optional.empty()) : new Taken(Optional.empty(), Optional.of(holder(root)));
    }

    private static Optional<InstallationLock> locked(Path root, String key, Logger log) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            log.debug("This process holds the installation {} already: {}", root, e.toString());
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new InstallationLock(root, key, channel, log));
    }

    private void writeNote(String program, Instant now) {
        String text = "program = " + program + "\npid = " + ProcessHandle.current().pid() + "\nuser = " + System.getProperty("user.name")
                + "\nhost = " + host() + "\nsince = " + now + "\n";
        try {
            Files.writeString(root.resolve(NOTE), text);
        } catch (IOException e) {
            log.warn("The note who holds the installation {} cannot be written: {}", root, e.toString());
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    private static Message holder(Path root) {
        Map<String, String> note = note(root);
        return Message.of("sofie.busy.seco", note.getOrDefault("program", "SeCo"), note.getOrDefault("host", "?"),
                note.getOrDefault("pid", "?"), note.getOrDefault("since", "?"), note.getOrDefault("user", "?"));
    }

    private static Map<String, String> note(Path root) {
        try {
            return KeyValueText.parse(Files.readString(root.resolve(NOTE))).lines().stream()
                    .collect(Collectors.toMap(Line::key, Line::value, (first, second) -> first));
        } catch (IOException e) {
            // between lock and note there is a moment without a note; the message then shows question marks
            return Map.of();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve(NOTE));
        } catch (IOException e) {
            log.warn("The note who holds the installation {} cannot be deleted: {}", root, e.toString());
        }
        try {
            channel.close();
        } catch (IOException e) {
            log.error("The lock of the installation {} cannot be let go: {}", root, e.toString());
        } finally {
            System.getProperties().remove(key);
        }
    }
}
