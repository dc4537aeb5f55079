// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.KeyValueText;

/**
 * What a restore leaves behind for the engine's next start: it journals it, and where the journal is older than what was sent it sees to it that nothing
 * goes out again before a person has looked.
 *
 * @param file name of the backup
 * @param sequence number of its last event
 * @param continued whether the journal knows all that happened since
 * @param person who restored
 * @param kept path of the folder with what was there before
 * @param failure why nothing was restored; empty if all went well
 */
public record RestoreNote(String file, long sequence, boolean continued, String person, String kept, Optional<String> failure) {

    private static final int LARGEST = 20_000;

    /** Where it lies. */
    public static Path place(Path root) {
        return root.resolve("restored");
    }

    /**
     * Leaves it.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path place) throws IOException {
        String text = "file = " + line(file) + "\nsequence = " + sequence + "\ncontinued = " + continued + "\nperson = " + line(person)
                + "\nkept = " + line(kept) + "\n" + failure.map(why -> "failure = " + line(why) + "\n").orElse("");
        SafeFile.write(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads it; empty if there is none. One that makes no sense stands for a restore of which nothing is known: the careful reading.
     *
     * @throws IOException if it cannot be read
     */
    public static Optional<RestoreNote> read(Path place) throws IOException {
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        String text = new String(SafeFile.read(place, LARGEST), StandardCharsets.UTF_8);
        KeyValueText.parse(text).lines().forEach(line -> values.putIfAbsent(line.key(), line.value()));
        String sequence = values.getOrDefault("sequence", "");
        return Optional.of(new RestoreNote(values.getOrDefault("file", "?"), sequence.matches("\\d{1,18}") ? Long.parseLong(sequence) : 0,
                Boolean.parseBoolean(values.get("continued")), values.getOrDefault("person", "?"), values.getOrDefault("kept", "?"),
                Optional.ofNullable(values.get("failure"))));
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
