// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One of several records that the declaration lists: its simple name, then the record. */
final class SealedCodec implements Codec {

    private final Class<?> type;
    private final Map<String, Class<?>> permitted = new LinkedHashMap<>();
    private final Map<String, Codec> codecs = new LinkedHashMap<>();

    SealedCodec(Shape shape) {
        type = Objects.requireNonNull(shape.raw(), "raw");
        for (Class<?> one : type.getPermittedSubclasses()) {
            if (permitted.put(one.getSimpleName(), one) != null) {
                throw new IllegalArgumentException("two of one name: " + one.getName());
            }
        }
    }

    void link(Function<Shape, Codec> found) {
        permitted.forEach((name, one) -> codecs.put(name, found.apply(Shape.of(one))));
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
        String name = permitted.entrySet().stream().filter(entry -> entry.getValue().isInstance(value)).map(Map.Entry::getKey).findFirst().orElseThrow();
        out.beginArray();
        out.value(name);
        codecs.get(name).write(out, value);
        out.endArray();
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        in.beginArray();
        Codec codec = codecs.get(in.nextString());
        if (codec == null) {
            throw new MisfitException("not a " + type.getSimpleName());
        }
        Object value = codec.read(in);
        in.endArray();
        return value;
    }

    @Override
    public Object blank(Blank why) {
        return codecs.values().iterator().next().blank(why);
    }
}
