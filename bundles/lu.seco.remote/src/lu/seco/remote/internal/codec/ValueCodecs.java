// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** The values of the language that can travel. Times are ISO-8601; bytes and long lists of numbers are Base64. */
final class ValueCodecs {

    private static final Map<Class<?>, Codec> ALL = all();

    private ValueCodecs() {
    }

    static Optional<Codec> of(Class<?> raw) {
        return Optional.ofNullable(ALL.get(raw));
    }

    private static Map<Class<?>, Codec> all() {
        Map<Class<?>, Codec> all = new HashMap<>();
        numbers(all);
        times(all);
        text(all, String.class, text -> text, "");
        text(all, Path.class, Path::of, Codecs.nowhere());
        all.put(Charset.class, new TextCodec<>(Charset.class, Charset::name, Charset::forName, Codecs.plain()));
        all.put(Locale.class, new TextCodec<>(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag, Locale.ROOT));
        text(all, UUID.class, UUID::fromString, new UUID(0, 0));
        text(all, BigDecimal.class, ValueCodecs::decimal, BigDecimal.ZERO);
        all.put(byte[].class, new TextCodec<>(byte[].class, Base64.getEncoder()::encodeToString, Base64.getDecoder()::decode, new byte[0]));
        all.put(long[].class, new TextCodec<>(long[].class, ValueCodecs::text, ValueCodecs::longs, new long[0]));
        return all;
    }

    private static void numbers(Map<Class<?>, Codec> all) {
        SimpleCodec integers = new SimpleCodec((out, value) -> out.value((Integer) value), JsonReader::nextInt, 0);
        SimpleCodec longs = new SimpleCodec((out, value) -> out.value((Long) value), JsonReader::nextLong, 0L);
        SimpleCodec truths = new SimpleCodec((out, value) -> out.value((Boolean) value), JsonReader::nextBoolean, false);
        SimpleCodec doubles = new SimpleCodec((out, value) -> out.value((Double) value), JsonReader::nextDouble, 0.0);
        SimpleCodec nothing = new SimpleCodec((out, value) -> out.nullValue(), in -> {
            in.nextNull();
            return null;
        }, null);
        all.put(int.class, integers);
        all.put(Integer.class, integers);
        all.put(long.class, longs);
        all.put(Long.class, longs);
        all.put(boolean.class, truths);
        all.put(Boolean.class, truths);
        all.put(double.class, doubles);
        all.put(Double.class, doubles);
        all.put(void.class, nothing);
        all.put(Void.class, nothing);
        all.put(OptionalInt.class, new OptionalCodec(integers, OptionalInt.empty(),
                value -> OptionalInt.of((Integer) value), value -> ((OptionalInt) value).getAsInt()));
        all.put(OptionalLong.class, new OptionalCodec(longs, OptionalLong.empty(),
                value -> OptionalLong.of((Long) value), value -> ((OptionalLong) value).getAsLong()));
    }

    private static void times(Map<Class<?>, Codec> all) {
        text(all, Instant.class, Instant::parse, Instant.EPOCH);
        text(all, LocalDate.class, LocalDate::parse, LocalDate.EPOCH);
        text(all, LocalTime.class, LocalTime::parse, LocalTime.MIDNIGHT);
        text(all, LocalDateTime.class, LocalDateTime::parse, LocalDateTime.of(LocalDate.EPOCH, LocalTime.MIDNIGHT));
        text(all, YearMonth.class, YearMonth::parse, YearMonth.of(1970, 1));
        text(all, Duration.class, Duration::parse, Duration.ZERO);
        all.put(ZoneId.class, new TextCodec<>(ZoneId.class, ZoneId::getId, text -> ZoneId.of(text), ZoneId.of("Europe/Luxembourg")));
    }

    private static <T> void text(Map<Class<?>, Codec> all, Class<T> type, Function<String, T> value, T blank) {
        all.put(type, new TextCodec<>(type, T::toString, value, blank));
    }

    /** An exponent of a peer's choice would make a short text a number that fills the memory as soon as it is printed. */
    private static BigDecimal decimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (text.length() > 100 || Math.abs((long) value.scale()) > 100) {
            throw new NumberFormatException("not an amount");
        }
        return value;
    }

    private static String text(long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES));
        bytes.asLongBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static long[] longs(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length % Long.BYTES != 0) {
            throw new IllegalArgumentException("half of a number");
        }
        long[] values = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
        return values;
    }
}
