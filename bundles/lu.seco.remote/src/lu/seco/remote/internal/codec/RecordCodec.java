// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Records: an object with their components. What a newer peer says beside them is passed over; the record itself checks what it is made of. */
final class RecordCodec implements Codec {

    private final Shape shape;
    private final Constructor<?> constructor;
    private final List<Component> components = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private record Component(String name, Method accessor, Codec codec) {
    }

    RecordCodec(Shape shape) {
        this.shape = Objects.requireNonNull(shape, "shape");
        RecordComponent[] declared = shape.raw().getRecordComponents();
        try {
            constructor = shape.raw().getDeclaredConstructor(Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("not a record: " + shape.raw(), e);
        }
    }

    /** Finds the codecs of the components; apart from making it, because a record may contain itself. */
    void link(Function<Shape, Codec> codecs) {
        for (RecordComponent declared : shape.raw().getRecordComponents()) {
            places.put(declared.getName(), components.size());
            components.add(new Component(declared.getName(), declared.getAccessor(), codecs.apply(shape.component(declared.getGenericType()))));
        }
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
        out.beginObject();
        for (Component component : components) {
            Object part = get(component, value);
            if (!component.codec().silent(part)) {
                out.name(component.name());
                component.codec().write(out, part);
            }
        }
        out.endObject();
    }

    private Object get(Component component, Object value) {
        try {
            return Objects.requireNonNull(component.accessor().invoke(value), component.name());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + shape.raw().getName() + "." + component.name(), e);
        }
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        Object[] parts = new Object[components.size()];
        in.beginObject();
        while (in.hasNext()) {
            Integer place = places.get(in.nextName());
            if (place == null) {
                in.skipValue();
            } else if (parts[place] != null) {
                throw new MisfitException(components.get(place).name() + " stands twice");
            } else {
                parts[place] = components.get(place).codec().read(in);
            }
        }
        in.endObject();
        for (int at = 0; at < parts.length; at++) {
            if (parts[at] == null) {
                String missing = shape.raw().getSimpleName() + "." + components.get(at).name();
                parts[at] = components.get(at).codec().absent().orElseThrow(() -> new MisfitException("nothing is said of " + missing));
            }
        }
        return make(parts);
    }

    private Object make(Object[] parts) throws MisfitException {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new MisfitException("not a " + shape.raw().getSimpleName(), e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make a " + shape.raw().getName(), e);
        }
    }

    @Override
    public Object blank(Blank why) {
        if (shape.raw() == why.told().getClass()) {
            return why.told();
        }
        try {
            return make(components.stream().map(component -> component.codec().blank(why)).toArray());
        } catch (MisfitException e) {
            throw new IllegalStateException("there is no " + shape.raw().getSimpleName() + " that says nothing", e);
        }
    }
}
