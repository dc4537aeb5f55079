// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.service.internal.cli.Output;
import lu.seco.service.internal.cli.Wording;

/**
 * A JSON answer, written as it comes. Every key of an answer is always there; what is not known is {@code null}. Instants
 * are ISO-8601 in UTC with milliseconds.
 */
public final class JsonDocument implements AutoCloseable {

    /** Version of the answers: raised when a key changes its meaning or goes; new keys do not raise it. */
    private static final int FORMAT = 1;
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final OutputWriter target;
    private final JsonWriter json;
    private final Wording wording;

    /** Begins an answer: an object with its format. */
    public JsonDocument(Output output, Wording wording) throws IOException {
        this.target = new OutputWriter(output);
        this.json = new JsonWriter(target);
        this.wording = wording;
        json.setIndent("  ");
        json.setHtmlSafe(false);
        json.setSerializeNulls(true);
        json.beginObject();
        number("format", FORMAT);
    }

    public JsonDocument text(String name, String value) throws IOException {
        json.name(name).value(value);
        return this;
    }

    /** The value, as text, or null. */
    public JsonDocument optional(String name, Optional<?> value) throws IOException {
        return text(name, value.map(String::valueOf).orElse(null));
    }

    public JsonDocument number(String name, long value) throws IOException {
        json.name(name).value(value);
        return this;
    }

    /** A sum of money in euro, as text with its cents: a number would be read with rounding. */
    public JsonDocument amount(String name, BigDecimal value) throws IOException {
        return text(name, value.toPlainString());
    }

    public JsonDocument flag(String name, boolean value) throws IOException {
        json.name(name).value(value);
        return this;
    }

    public JsonDocument none(String name) throws IOException {
        json.name(name).nullValue();
        return this;
    }

    public JsonDocument instant(String name, Instant value) throws IOException {
        return text(name, INSTANT.format(value));
    }

    public JsonDocument instant(String name, Optional<Instant> value) throws IOException {
        return text(name, value.map(INSTANT::format).orElse(null));
    }

    /** A message: code for programs, text for people; or null. */
    public JsonDocument message(String name, Optional<Message> message) throws IOException {
        json.name(name);
        if (message.isPresent()) {
            message(message.get());
        } else {
            json.nullValue();
        }
        return this;
    }

    /** A message as an element of a list. */
    public JsonDocument message(Message message) throws IOException {
        json.beginObject();
        text("code", message.code());
        texts("arguments", message.arguments());
        text("text", wording.exact(message));
        json.endObject();
        return this;
    }

    public JsonDocument texts(String name, Collection<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
        return this;
    }

    public JsonDocument messages(String name, Collection<Message> values) throws IOException {
        json.name(name).beginArray();
        for (Message value : values) {
            message(value);
        }
        json.endArray();
        return this;
    }

    /**
     * What writes the keys of an object in a list.
     *
     * @param <T> what it is of
     */
    @FunctionalInterface
    public interface Entry<T> {
        void write(T one) throws IOException;
    }

    /** A list of objects, one for each value. */
    public <T> JsonDocument list(String name, Collection<T> values, Entry<? super T> entry) throws IOException {
        beginList(name);
        for (T value : values) {
            begin();
            entry.write(value);
            end();
        }
        return endList();
    }

    public JsonDocument beginList(String name) throws IOException {
        json.name(name).beginArray();
        return this;
    }

    public JsonDocument endList() throws IOException {
        json.endArray();
        return this;
    }

    /** Begins an object in a list. */
    public JsonDocument begin() throws IOException {
        json.beginObject();
        return this;
    }

    /** Begins an object with a name. */
    public JsonDocument begin(String name) throws IOException {
        json.name(name).beginObject();
        return this;
    }

    public JsonDocument end() throws IOException {
        json.endObject();
        return this;
    }

    /** Ends the answer. One that broke off before is left open, so that no program takes it for whole. */
    public void finish() throws IOException {
        json.endObject();
        json.flush();
        target.write("\n");
        target.flush();
    }

    /** Hands on what is there. */
    @Override
    public void close() throws IOException {
        target.flush();
    }
}
