// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.Trouble.Place;
import lu.seco.core.io.SafeFile;
import lu.seco.diagnosis.internal.book.Book;

/**
 * The small file {@code diagnosis/troubles.json}: troubles, how far logs were read, how often each rule was seen. Written as a whole, so positions and
 * troubles always belong together. It can be deleted: then the ends of the logs are read again.
 */
final class BoardFile {

    private static final int LARGEST = 16 << 20;

    private final Path file;

    /**
     * What it holds.
     *
     * @param troubles by what they fold, open and ended
     * @param positions by file
     * @param hits by rule
     */
    record Content(List<Map.Entry<String, Trouble>> troubles, Map<String, Position> positions, Map<String, Long> hits) {
    }

    BoardFile(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void write(Content content) throws IOException {
        JsonObject root = new JsonObject();
        JsonArray troubles = new JsonArray();
        content.troubles().forEach(entry -> troubles.add(json(entry.getKey(), entry.getValue())));
        root.add("troubles", troubles);
        JsonObject positions = new JsonObject();
        content.positions().forEach((path, position) -> {
            JsonObject one = new JsonObject();
            one.addProperty("offset", position.offset());
            one.addProperty("head", position.head());
            one.addProperty("length", position.length());
            positions.add(path, one);
        });
        root.add("positions", positions);
        JsonObject hits = new JsonObject();
        content.hits().forEach(hits::addProperty);
        root.add("hits", hits);
        SafeFile.writeWithFolder(file, root.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads it; troubles of rules that the book does not have any more are left out.
     *
     * @throws IOException if it is missing, unreadable or damaged
     */
    Content read(Book book) throws IOException {
        byte[] bytes = SafeFile.read(file, LARGEST);
        try {
            JsonObject root = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
            List<Map.Entry<String, Trouble>> troubles = new ArrayList<>();
            for (JsonElement element : root.getAsJsonArray("troubles")) {
                JsonObject one = element.getAsJsonObject();
                trouble(one, book).ifPresent(trouble -> troubles.add(Map.entry(text(one, "key"), trouble)));
            }
            Map<String, Position> positions = new LinkedHashMap<>();
            root.getAsJsonObject("positions").entrySet().forEach(entry -> {
                JsonObject one = entry.getValue().getAsJsonObject();
                positions.put(entry.getKey(), new Position(one.get("offset").getAsLong(), text(one, "head"), one.get("length").getAsInt()));
            });
            Map<String, Long> hits = new LinkedHashMap<>();
            root.getAsJsonObject("hits").entrySet().forEach(entry -> hits.put(entry.getKey(), entry.getValue().getAsLong()));
            return new Content(troubles, positions, hits);
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | ClassCastException | NullPointerException
                | DateTimeException e) {
            throw new IOException("damaged: " + e.getMessage(), e);
        }
    }

    private static JsonObject json(String key, Trouble trouble) {
        JsonObject one = new JsonObject();
        one.addProperty("key", key);
        one.addProperty("id", trouble.id());
        one.addProperty("rule", trouble.remedy().rule());
        one.addProperty("since", trouble.since().toString());
        one.addProperty("last", trouble.last().toString());
        one.addProperty("count", trouble.count());
        trouble.closed().ifPresent(at -> one.addProperty("closed", at.toString()));
        one.add("runs", texts(trouble.runs()));
        one.add("reports", texts(trouble.reports()));
        trouble.first().ifPresent(place -> one.add("first", json(place)));
        trouble.latest().ifPresent(place -> one.add("latest", json(place)));
        return one;
    }

    private static JsonObject json(Place place) {
        JsonObject one = new JsonObject();
        one.addProperty("log", place.log());
        one.addProperty("offset", place.offset());
        one.addProperty("line", place.line());
        one.addProperty("text", place.text());
        return one;
    }

    private static Optional<Trouble> trouble(JsonObject one, Book book) {
        return book.remedy(text(one, "rule")).map(remedy -> new Trouble(text(one, "id"), remedy, Instant.parse(text(one, "since")),
                Instant.parse(text(one, "last")), one.get("count").getAsLong(),
                Optional.ofNullable(one.get("closed")).map(JsonElement::getAsString).map(Instant::parse), texts(one, "runs"), texts(one, "reports"),
                place(one, "first"), place(one, "latest")));
    }

    private static Optional<Place> place(JsonObject one, String name) {
        return Optional.ofNullable(one.get(name)).map(JsonElement::getAsJsonObject)
                .map(place -> new Place(text(place, "log"), place.get("offset").getAsLong(), place.get("line").getAsLong(), text(place, "text")));
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonObject one, String name) {
        return one.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }

    private static String text(JsonObject one, String name) {
        return one.get(name).getAsString();
    }
}
