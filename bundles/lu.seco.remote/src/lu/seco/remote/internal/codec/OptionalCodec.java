// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What may be missing: {@code null}, or the value.
 *
 * @param inner for what it holds
 * @param empty where nothing is there
 * @param full where something is
 * @param held what is there
 */
record OptionalCodec(Codec inner, Object empty, UnaryOperator<Object> full, UnaryOperator<Object> held) implements Codec {

    OptionalCodec {
        Objects.requireNonNull(inner, "inner");
        Objects.requireNonNull(empty, "empty");
        Objects.requireNonNull(full, "full");
        Objects.requireNonNull(held, "held");
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
        if (value.equals(empty)) {
            out.nullValue();
        } else {
            inner.write(out, held.apply(value));
        }
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return empty;
        }
        return full.apply(inner.read(in));
    }

    @Override
    public Optional<Object> absent() {
        return Optional.of(empty);
    }

    @Override
    public Object blank(Blank why) {
        return empty;
    }

    @Override
    public boolean silent(Object value) {
        return value.equals(empty);
    }
}
