// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;

/**
 * Values that are written as one text.
 *
 * @param type their type
 * @param text writes one
 * @param value reads one; throws a runtime exception for a text that is none
 * @param nothing one that says nothing
 * @param <T> their type
 */
record TextCodec<T>(Class<T> type, Function<T, String> text, Function<String, T> value, T nothing) implements Codec {

    TextCodec {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(nothing, "nothing");
    }

    @Override
    public void write(JsonWriter out, Object written) throws IOException {
        out.value(text.apply(type.cast(written)));
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        return value.apply(in.nextString());
    }

    @Override
    public Object blank(Blank why) {
        return nothing;
    }
}
