// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.settings.SettingsProblem;

/**
 * The settings file as found at one moment.
 *
 * @param missing whether there is none
 * @param bytes its content, empty if it is missing or cannot be read
 * @param trouble why it cannot be read
 */
record Look(boolean missing, byte[] bytes, Optional<Message> trouble) {

    private static final int LARGEST = 1 << 20;

    static Look at(Path file) {
        String name = file.getFileName().toString();
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(LARGEST + 1);
            return bytes.length <= LARGEST ? new Look(false, bytes, Optional.empty())
                    : broken(Message.of("settings.file.large", name, LARGEST >> 10));
        } catch (NoSuchFileException e) {
            return Files.isDirectory(file.getParent()) ? new Look(true, new byte[0], Optional.empty())
                    : broken(Message.of("settings.file.unreadable", name, e.toString()));
        } catch (IOException e) {
            return broken(Message.of("settings.file.unreadable", name, e.toString()));
        }
    }

    private static Look broken(Message trouble) {
        return new Look(false, new byte[0], Optional.of(trouble));
    }

    boolean sameAs(Look other) {
        return missing == other.missing && trouble.equals(other.trouble) && Arrays.equals(bytes, other.bytes);
    }

    /** Nothing in it: what a file looks like while an editor or a copy rewrites it. */
    boolean hollow() {
        return trouble.isEmpty() && bytes.length == 0;
    }

    /** Says which content that is: equal for equal content. */
    String revision() {
        return trouble.isPresent() ? "?" : missing ? "-" : Hashes.of(bytes);
    }

    /** Why it cannot be used as settings; to be asked only if it cannot. */
    SettingsProblem problem(Path file) {
        Message told = trouble.orElseGet(() -> Message.of("settings.file.encoding", file.getFileName(), firstLineNotUtf8()));
        return new SettingsProblem(0, "", file.toString(), told);
    }

    /** The text; empty if it is not UTF-8. */
    Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Number of the first line that is not UTF-8. */
    int firstLineNotUtf8() {
        int line = 1;
        int begin = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                if (new Look(false, Arrays.copyOfRange(bytes, begin, at), Optional.empty()).text().isEmpty()) {
                    return line;
                }
                line++;
                begin = at + 1;
            }
        }
        return 0;
    }
}
