// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.selftest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.SelfTest.Ran;
import lu.seco.core.check.SelfTest.Result;
import lu.seco.core.io.SafeFile;

/**
 * The small files {@code diagnosis/selftest.json} (the last result) and {@code diagnosis/morning.json} (what was bad in the last morning). Each is written
 * as a whole and bounded; one that is missing or damaged counts as if nothing had been tested. Instants are ISO-8601 in UTC, durations milliseconds.
 */
final class TestFile {

    private static final int LARGEST = 4 << 20;
    private static final int CHECKS = 100;
    private static final int RESULTS = 50;
    private static final int LONGEST = 500;

    private final Path file;

    /**
     * A morning.
     *
     * @param at when it was tested
     * @param bad how many bad results there were of each kind
     */
    record Morning(Instant at, Map<String, Integer> bad) {
        Morning {
            bad = Map.copyOf(bad);
        }
    }

    TestFile(Path file) {
        this.file = file;
    }

    void write(Result result) throws IOException {
        JsonObject root = new JsonObject();
        root.addProperty("at", result.at().toString());
        JsonArray checks = new JsonArray();
        result.checks().stream().limit(CHECKS).forEach(ran -> checks.add(json(ran)));
        root.add("checks", checks);
        SafeFile.writeWithFolder(file, root.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The result in it, if there is one.
     *
     * @throws IOException if the file is there and cannot be read or is damaged
     */
    Optional<Result> result() throws IOException {
        return read(root -> {
            List<Ran> checks = new ArrayList<>();
            for (JsonElement check : root.getAsJsonArray("checks")) {
                JsonObject one = check.getAsJsonObject();
                List<CheckResult> results = new ArrayList<>();
                one.getAsJsonArray("results").forEach(result -> results.add(result(result.getAsJsonObject())));
                checks.add(new Ran(one.get("id").getAsString(), results, Duration.ofMillis(one.get("millis").getAsLong())));
            }
            return new Result(Instant.parse(root.get("at").getAsString()), checks);
        });
    }

    void write(Morning morning) throws IOException {
        JsonObject root = new JsonObject();
        root.addProperty("at", morning.at().toString());
        JsonObject bad = new JsonObject();
        new TreeMap<>(morning.bad()).entrySet().stream().limit(CHECKS * (long) RESULTS).forEach(entry -> bad.addProperty(entry.getKey(), entry.getValue()));
        root.add("bad", bad);
        SafeFile.writeWithFolder(file, root.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The morning in it, if there is one.
     *
     * @throws IOException if the file is there and cannot be read or is damaged
     */
    Optional<Morning> morning() throws IOException {
        return read(root -> {
            Map<String, Integer> bad = new TreeMap<>();
            root.getAsJsonObject("bad").entrySet().forEach(entry -> bad.put(entry.getKey(), entry.getValue().getAsInt()));
            return new Morning(Instant.parse(root.get("at").getAsString()), bad);
        });
    }

    private <T> Optional<T> read(Reader<T> reader) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = SafeFile.read(file, LARGEST);
            return Optional.of(reader.of(JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | UnsupportedOperationException | ClassCastException
                | NullPointerException | DateTimeException e) {
            throw new IOException("damaged: " + e.getMessage(), e);
        }
    }

    private static JsonObject json(Ran ran) {
        JsonObject one = new JsonObject();
        one.addProperty("id", ran.id());
        one.addProperty("millis", ran.took().toMillis());
        JsonArray results = new JsonArray();
        ran.results().stream().limit(RESULTS).forEach(result -> {
            JsonObject json = new JsonObject();
            json.addProperty("outcome", result.outcome().name());
            json.addProperty("found", stored(result.found()));
            result.remedy().ifPresent(remedy -> json.addProperty("remedy", stored(remedy)));
            results.add(json);
        });
        one.add("results", results);
        return one;
    }

    private static CheckResult result(JsonObject json) {
        return new CheckResult(CheckResult.Outcome.valueOf(json.get("outcome").getAsString()), Message.parse(json.get("found").getAsString()),
                Optional.ofNullable(json.get("remedy")).map(JsonElement::getAsString).map(Message::parse));
    }

    private static String stored(Message message) {
        List<String> arguments = message.arguments().stream().limit(20)
                .map(argument -> argument.length() <= LONGEST ? argument : argument.substring(0, LONGEST) + "…").toList();
        return new Message(message.code(), arguments).format();
    }

    /** Reads what stands in a file. */
    @FunctionalInterface
    private interface Reader<T> {
        T of(JsonObject root);
    }
}
