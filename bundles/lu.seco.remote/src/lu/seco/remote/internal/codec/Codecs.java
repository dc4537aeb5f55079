// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the codec of a declared type. Only types that a contract declares, and what these are made of, ever get one: records, enumerations and sealed types of
 * the core, and the values in {@link ValueCodecs}. The list of what exists is complete at the start; nothing a peer sends adds to it.
 */
public final class Codecs {

    private static final List<String> HOMES = List.of("lu.seco.core.", "lu.seco.remote.internal.");

    private final Map<Shape, Codec> known = new HashMap<>();

    /**
     * The codec of a type.
     *
     * @throws IllegalArgumentException if values of that type cannot travel
     */
    public synchronized Codec of(Type type) {
        return of(Shape.of(type));
    }

    /** The codec of a list of such values. */
    public synchronized Codec list(Class<?> element) {
        return of(new Shape(List.class, List.of(Shape.of(element))));
    }

    private Codec of(Shape shape) {
        Codec found = known.get(shape);
        if (found == null) {
            found = made(shape);
            known.put(shape, found);
        }
        return found;
    }

    private Codec made(Shape shape) {
        return ValueCodecs.of(shape.raw()).or(() -> optional(shape)).or(() -> collection(shape)).or(() -> map(shape)).orElseGet(() -> own(shape));
    }

    /** A type of the core. */
    private Codec own(Shape shape) {
        Class<?> raw = shape.raw();
        if (HOMES.stream().noneMatch(home -> raw.getName().startsWith(home))) {
            throw new IllegalArgumentException("values of this type cannot travel: " + raw.getName());
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        if (raw.isRecord()) {
            RecordCodec codec = new RecordCodec(shape);
            known.put(shape, codec);
            codec.link(this::of);
            return codec;
        }
        if (raw.isSealed()) {
            SealedCodec codec = new SealedCodec(shape);
            known.put(shape, codec);
            codec.link(this::of);
            return codec;
        }
        throw new IllegalArgumentException("neither record, enumeration nor sealed: " + raw.getName());
    }

    private static Codec enumeration(Class<?> raw) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(raw.getEnumConstants()).forEach(one -> constants.put(((Enum<?>) one).name(), one));
        return new TextCodec<>(Object.class, one -> ((Enum<?>) one).name(), name -> {
            Object found = constants.get(name);
            if (found == null) {
                throw new IllegalArgumentException("not a " + raw.getSimpleName());
            }
            return found;
        }, constants.values().iterator().next());
    }

    private Optional<Codec> optional(Shape shape) {
        if (shape.raw() != Optional.class) {
            return Optional.empty();
        }
        Codec inner = of(shape.argument(0));
        return Optional.of(new OptionalCodec(inner, Optional.empty(), Optional::of, value -> ((Optional<?>) value).orElseThrow()));
    }

    private Optional<Codec> collection(Shape shape) {
        Class<?> raw = shape.raw();
        if (raw == List.class || raw == Collection.class) {
            return Optional.of(new CollectionCodec(of(shape.argument(0)), List::copyOf));
        }
        if (raw == Set.class) {
            return Optional.of(new CollectionCodec(of(shape.argument(0)), all -> Collections.unmodifiableSet(new LinkedHashSet<>(all))));
        }
        if (raw == SortedSet.class) {
            return Optional.of(new CollectionCodec(of(shape.argument(0)),
                    all -> Collections.unmodifiableSortedSet(new TreeSet<>(all))));
        }
        return Optional.empty();
    }

    private Optional<Codec> map(Shape shape) {
        Class<?> raw = shape.raw();
        if (raw == SortedMap.class) {
            return Optional.of(new MapCodec(of(shape.argument(0)), of(shape.argument(1)),
                    map -> Collections.unmodifiableSortedMap(new TreeMap<>(map))));
        }
        if (raw == Map.class) {
            return Optional.of(new MapCodec(of(shape.argument(0)), of(shape.argument(1)),
                    map -> Collections.unmodifiableMap(new LinkedHashMap<>(map))));
        }
        return Optional.empty();
    }

    /** Whether a type is, or contains, the path of a file: what a peer must not choose freely. */
    public static boolean namesFiles(Type type) {
        return new PathSearch().finds(Shape.of(type));
    }

    /** What stands for a path, or an encoding, of which nothing is known. */
    static Path nowhere() {
        return Path.of("");
    }

    static Charset plain() {
        return StandardCharsets.UTF_8;
    }
}
