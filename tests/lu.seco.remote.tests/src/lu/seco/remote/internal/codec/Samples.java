// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;

/** Makes values of declared types at random, the same ones for the same seed. */
public final class Samples {

    private static final int TRIES = 500;
    private static final List<String> TEXTS = List.of("", "é\u0000\"\\\n", "😀 à valider", "intake.name.unknown", "x".repeat(300), "{\"a\":[1]}", "report-1");

    private final Random random;
    private int depth;

    public Samples(long seed) {
        random = new Random(seed);
    }

    public Object of(Type type) {
        return of(Shape.of(type));
    }

    private Object of(Shape shape) {
        Class<?> raw = shape.raw();
        if (raw == Optional.class) {
            return random.nextBoolean() && depth < 5 ? Optional.of(of(shape.argument(0))) : Optional.empty();
        }
        if (raw == List.class) {
            return list(() -> of(shape.argument(0)));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(list(() -> of(shape.argument(0))));
        }
        if (raw == Map.class || raw == SortedMap.class) {
            Map<Object, Object> map = raw == Map.class ? new LinkedHashMap<>() : new TreeMap<>();
            list(() -> of(shape.argument(0))).forEach(key -> map.put(key, of(shape.argument(1))));
            return map;
        }
        if (raw == NewEvent.class) {
            return new NewEvent(EventType.RECEPTION_READ, Subject.reception("r1"), Map.of());
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        if (raw.isRecord()) {
            return made(shape);
        }
        if (raw.isSealed()) {
            Class<?>[] permitted = raw.getPermittedSubclasses();
            return of(Shape.of(permitted[random.nextInt(permitted.length)]));
        }
        return value(raw);
    }

    private List<Object> list(Supplier<Object> element) {
        List<Object> all = new ArrayList<>();
        for (int left = depth > 4 ? 0 : random.nextInt(3); left > 0; left--) {
            all.add(element.get());
        }
        return all;
    }

    /** A record refuses what makes no sense: then another one is tried. */
    private Object made(Shape shape) {
        RecordComponent[] components = shape.raw().getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        depth++;
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                try {
                    return shape.raw().getDeclaredConstructor(types)
                            .newInstance(Arrays.stream(components).map(component -> of(shape.component(component.getGenericType()))).toArray());
                } catch (InvocationTargetException e) {
                    if (!(e.getCause() instanceof IllegalArgumentException)) {
                        throw new AssertionError(e);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
            throw new AssertionError("no sample of " + shape.raw());
        } finally {
            depth--;
        }
    }

    private Object value(Class<?> raw) {
        return switch (raw.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "int", "Integer" -> random.nextInt(3) == 0 ? random.nextInt() : random.nextInt(1_000);
            case "long", "Long" -> random.nextBoolean() ? random.nextLong() : (long) random.nextInt(1_000);
            case "boolean", "Boolean" -> random.nextBoolean();
            case "double", "Double" -> random.nextDouble();
            case "OptionalInt" -> random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
            case "OptionalLong" -> random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(100_000));
            case "YearMonth" -> YearMonth.of(2000 + random.nextInt(50), 1 + random.nextInt(12));
            case "Duration" -> Duration.ofNanos(random.nextLong());
            case "BigDecimal" -> BigDecimal.valueOf(random.nextLong(), random.nextInt(4));
            case "Path" -> Path.of(random.nextBoolean() ? "/data/À valider" : "relative");
            case "Charset" -> random.nextBoolean() ? StandardCharsets.ISO_8859_1 : Charset.forName("windows-1252");
            case "Locale" -> random.nextBoolean() ? Locale.FRENCH : Locale.forLanguageTag("de-LU");
            case "byte[]" -> bytes();
            case "long[]" -> random.longs(random.nextInt(4)).toArray();
            default -> throw new AssertionError("no sample of " + raw);
        };
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }
}
