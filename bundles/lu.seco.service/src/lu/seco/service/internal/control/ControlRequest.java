// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A command line for the process that holds the data folder.
 *
 * @param arguments the command line without the program
 * @param person the system user who calls, as he says
 * @param width columns of his terminal; 0 if the answer does not go to one
 * @param folder where he works, absolute
 */
public record ControlRequest(List<String> arguments, String person, int width, Path folder) {

    public ControlRequest {
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(person, "person");
        if (width < 0 || !folder.isAbsolute()) {
            throw new IllegalArgumentException("width " + width + ", folder " + folder);
        }
    }

    /** One line, without its end. */
    String format(String token) {
        JsonObject json = new JsonObject();
        json.addProperty("token", token);
        JsonArray list = new JsonArray();
        arguments.forEach(list::add);
        json.add("args", list);
        json.addProperty("user", person);
        json.addProperty("width", width);
        json.addProperty("folder", folder.toString());
        return json.toString();
    }

    /** Reads a line that somebody sent; empty if it is no request. */
    static Optional<Received> parse(String line) {
        try {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            List<String> arguments = new ArrayList<>();
            for (JsonElement argument : json.get("args").getAsJsonArray()) {
                arguments.add(argument.getAsString());
            }
            return Optional.of(new Received(json.get("token").getAsString(), new ControlRequest(arguments, json.get("user").getAsString(),
                    json.get("width").getAsInt(), folder(json))));
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | NullPointerException
                | UnsupportedOperationException | StackOverflowError e) {
            // Hostile input; the server answers with a refusal and logs it.
            return Optional.empty();
        }
    }

    /** One who does not say where he works names no files. */
    private static Path folder(JsonObject json) {
        return json.has("folder") ? Path.of(json.get("folder").getAsString()) : Path.of("").toAbsolutePath();
    }

    /**
     * A request as it came.
     *
     * @param token what the caller knows
     * @param request what he wants
     */
    record Received(String token, ControlRequest request) {
    }
}
