// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.core.settings.KeyValueText;

/** The note beside the lock that says who holds it. It only informs: the lock alone decides. */
final class HolderNote {

    private static final int LARGEST = 10_000;

    private final Path file;

    HolderNote(Path file) {
        this.file = file;
    }

    /** Writes the note so that a reader sees the old one or the new one, never half of it. */
    void write(Holder holder) throws IOException {
        String text = "program = " + oneLine(holder.program()) + "\npid = " + holder.pid() + "\nuser = " + oneLine(holder.user())
                + "\nhost = " + oneLine(holder.host()) + "\nsince = " + holder.since() + "\n";
        Path draft = file.resolveSibling(file.getFileName() + "." + holder.pid() + ".tmp");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the note says; empty if there is none or it makes no sense. */
    Optional<Holder> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            Map<String, String> values = new TreeMap<>();
            // decoded leniently: garbage then lacks its keys
            KeyValueText.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).lines()
                    .forEach(line -> values.putIfAbsent(line.key(), line.value()));
            if (!values.keySet().containsAll(List.of("program", "pid", "user", "host", "since"))) {
                return Optional.empty();
            }
            return Optional.of(new Holder(oneLine(values.get("program")), Long.parseLong(values.get("pid")), oneLine(values.get("user")),
                    oneLine(values.get("host")), Instant.parse(values.get("since"))));
        } catch (IOException | NumberFormatException | DateTimeParseException e) {
            // whoever asks is told of an unknown holder, see FileLockGuard
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
