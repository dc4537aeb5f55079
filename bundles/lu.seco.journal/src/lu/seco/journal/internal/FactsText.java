// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lu.seco.core.journal.Fact;

/**
 * Canonical JSON: one flat object of texts, keys sorted, no blanks. The same facts always give the same text, and the text is what is
 * stored
 * and hashed, so facts of a newer SeCo that this one does not know stay what they are.
 */
final class FactsText {

    private static final Map<String, Fact> FACTS = Collections.unmodifiableMap(
            Arrays.stream(Fact.values()).collect(Collectors.toMap(Fact::key, fact -> fact)));

    private FactsText() {
    }

    static String of(SortedMap<Fact, String> facts) {
        SortedMap<String, String> texts = new TreeMap<>();
        facts.forEach((fact, value) -> texts.put(fact.key(), value));
        return canonical(texts);
    }

    /**
     * The canonical text.
     *
     * @throws IllegalArgumentException if a value is null
     */
    static String canonical(SortedMap<String, String> texts) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                if (entry.getValue() == null) {
                    throw new IllegalArgumentException("no value for " + entry.getKey());
                }
                json.name(entry.getKey()).value(entry.getValue());
            }
            json.endObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return withoutLoneSurrogates(text.toString());
    }

    /** A JSON string. */
    static String quoted(String value) {
        SortedMap<String, String> one = new TreeMap<>(Map.of("", value));
        String object = canonical(one);
        return object.substring("{\"\":".length(), object.length() - 1);
    }

    /**
     * The texts of an object; what is not a text or a number is left out.
     *
     * @throws IllegalArgumentException if it is not a JSON object
     */
    static SortedMap<String, String> parse(String json) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext()) {
                String key = reader.nextName();
                JsonToken token = reader.peek();
                if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
                    texts.put(key, reader.nextString());
                } else {
                    reader.skipValue();
                }
            }
            reader.endObject();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("not a JSON object", e);
        }
        return texts;
    }

    /** The facts this SeCo knows. */
    static SortedMap<Fact, String> facts(String json) {
        SortedMap<Fact, String> facts = new TreeMap<>();
        parse(json).forEach((key, value) -> {
            Fact fact = FACTS.get(key);
            if (fact != null) {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    /**
     * Half a character (Windows allows it in file names) has no UTF-8 form: it is written as a JSON escape, so that file and database
     * agree.
     */
    private static String withoutLoneSurrogates(String json) {
        StringBuilder safe = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1));
            if (safe == null && Character.isSurrogate(c) && !pair) {
                safe = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (pair) {
                append(safe, c);
                i++;
                append(safe, json.charAt(i));
            } else if (Character.isSurrogate(c) && safe != null) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                append(safe, c);
            }
        }
        return safe == null ? json : safe.toString();
    }

    private static void append(StringBuilder safe, char c) {
        if (safe != null) {
            safe.append(c);
        }
    }
}
