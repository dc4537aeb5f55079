// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Maps, as a list of pairs, so that a key may be anything.
 *
 * @param keys for its keys
 * @param values for its values
 * @param made the right kind of map
 */
record MapCodec(Codec keys, Codec values, Function<Map<Object, Object>, Object> made) implements Codec {

    MapCodec {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(made, "made");
    }

    @Override
    public void write(JsonWriter out, Object map) throws IOException {
        out.beginArray();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
            keys.write(out, entry.getKey());
            values.write(out, entry.getValue());
        }
        out.endArray();
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        Map<Object, Object> map = new LinkedHashMap<>();
        in.beginArray();
        while (in.hasNext()) {
            Object key = keys.read(in);
            if (map.put(key, values.read(in)) != null) {
                throw new MisfitException("a key stands twice");
            }
        }
        in.endArray();
        return made.apply(map);
    }

    @Override
    public Optional<Object> absent() {
        return Optional.of(made.apply(Map.of()));
    }

    @Override
    public Object blank(Blank why) {
        return made.apply(Map.of());
    }
}
