// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists and sets; bounded by the size of what a peer may send.
 *
 * @param inner for what they hold
 * @param made the right kind of collection
 */
record CollectionCodec(Codec inner, Function<List<Object>, Object> made) implements Codec {

    CollectionCodec {
        Objects.requireNonNull(inner, "inner");
        Objects.requireNonNull(made, "made");
    }

    @Override
    public void write(JsonWriter out, Object values) throws IOException {
        out.beginArray();
        for (Object value : (Collection<?>) values) {
            inner.write(out, value);
        }
        out.endArray();
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        List<Object> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(inner.read(in));
        }
        in.endArray();
        return made.apply(values);
    }

    @Override
    public Optional<Object> absent() {
        return Optional.of(made.apply(List.of()));
    }

    @Override
    public Object blank(Blank why) {
        return made.apply(List.of());
    }
}
