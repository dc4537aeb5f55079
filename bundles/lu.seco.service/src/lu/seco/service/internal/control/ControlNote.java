// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.io.SafeFile;

/**
 * The note by which other commands find the process that holds the data folder.
 *
 * @param port on the loopback interface
 * @param token what a caller must know: whoever can read the note may give orders
 * @param pid the process that wrote it; a note of another process than the holder is stale
 */
record ControlNote(int port, String token, long pid) {

    private static final long LARGEST = 4096;

    ControlNote {
        Objects.requireNonNull(token, "token");
        if (port < 1 || port > 65535 || token.isEmpty()) {
            throw new IllegalArgumentException("not a note");
        }
    }

    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("port", port);
        json.addProperty("token", token);
        json.addProperty("pid", pid);
        SafeFile.writeSecret(file, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The note that lies there; empty if there is none that can be read. */
    static Optional<ControlNote> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            JsonObject json = JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
            return Optional.of(new ControlNote(json.get("port").getAsInt(), json.get("token").getAsString(), json.get("pid").getAsLong()));
        } catch (IOException | JsonParseException | IllegalArgumentException | IllegalStateException | NullPointerException
                | UnsupportedOperationException e) {
            // Half of a note, somebody else's, or none any more: the caller goes on as if there were none and says who holds the folder.
            return Optional.empty();
        }
    }

    /** The token stays out of every log. */
    @Override
    public String toString() {
        return "ControlNote[port=" + port + ", pid=" + pid + "]";
    }
}
