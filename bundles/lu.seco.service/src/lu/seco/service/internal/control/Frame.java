// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of an answer: a JSON object with a single key.
 *
 * @param kind the key
 * @param text its value
 */
record Frame(Kind kind, String text) {

    /** No frame is longer, in bytes. */
    static final int LONGEST = 64 * 1024;
    /** So many characters of text fit into a frame whatever they are: an escape has six bytes. */
    static final int BLOCK = 8 * 1024;

    Frame {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** What a line of an answer says. */
    enum Kind {
        /** The request was accepted; always first. The text is the version of this protocol. */
        HELLO,
        /** For standard output. */
        OUT,
        /** For standard error. */
        ERR,
        /** Nothing yet. */
        ALIVE,
        /** The exit code; always last. */
        EXIT,
        /** The request was not accepted, and why, for the log; always alone. */
        REFUSED
    }

    byte[] bytes() {
        JsonObject json = new JsonObject();
        json.addProperty(kind.name().toLowerCase(Locale.ROOT), text);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Reads a line; empty if it is no frame. */
    static Optional<Frame> parse(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
                JsonPrimitive value = entry.getValue().getAsJsonPrimitive();
                return Optional.of(new Frame(Kind.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), value.getAsString()));
            }
            return Optional.empty();
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // Whoever listens there does not speak this protocol; the caller gives up.
            return Optional.empty();
        }
    }
}
