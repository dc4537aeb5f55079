// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.remote.internal.codec.Blank;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.Codecs;
import lu.seco.remote.internal.codec.MisfitException;
import lu.seco.remote.internal.codec.Samples;
import lu.seco.remote.internal.wire.Frames;
import org.junit.Test;

/** Every value of every contract comes out as it went in, and nothing else comes in. */
public class RoundTripTest {

    private static final int SAMPLES = 12;

    private final Contracts contracts = new Contracts();
    private final Codecs codecs = new Codecs();

    private static byte[] written(Codec codec, Object value) throws IOException {
        return Frames.frame("x", out -> codec.write(out, value));
    }

    private static Object read(Codec codec, byte[] frame) throws IOException {
        byte[] rest = Arrays.copyOfRange(frame, Integer.BYTES, frame.length);
        return Frames.fitting(() -> {
            JsonReader in = Frames.open(rest);
            in.nextString();
            Object value = codec.read(in);
            in.endArray();
            return value;
        });
    }

    private static Object text(String json, Codec codec) throws IOException {
        String frame = "[\"x\"," + json + "]";
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + Integer.BYTES];
        System.arraycopy(bytes, 0, all, Integer.BYTES, bytes.length);
        return read(codec, all);
    }

    private void check(String where, Codec codec, Type type) throws IOException {
        Samples samples = new Samples(where.hashCode());
        for (int sample = 0; sample < SAMPLES; sample++) {
            Object value = samples.of(type);
            byte[] frame = written(codec, value);
            Object again = read(codec, frame);
            if (value.getClass().isArray()) {
                assertEquals(where, new String(frame, StandardCharsets.UTF_8), new String(written(codec, again), StandardCharsets.UTF_8));
            } else {
                assertEquals(where, value, again);
            }
        }
    }

    @Test
    public void everyArgumentAndResultOfEveryContractComesOutAsItWentIn() throws Exception {
        for (Contract contract : Stream.concat(contracts.services().stream(), contracts.listeners().stream()).toList()) {
            for (Operation operation : contract.operations()) {
                Type[] types = operation.method().getGenericParameterTypes();
                for (int at = 0; at < types.length; at++) {
                    if (!operation.parameters().get(at).callback()) {
                        check(operation + " " + at, operation.parameters().get(at).codec(), types[at]);
                    }
                }
                Type result = operation.later() ? ((ParameterizedType) operation.method().getGenericReturnType()).getActualTypeArguments()[0]
                        : operation.method().getGenericReturnType();
                if (result != void.class && result != Void.class) {
                    check(operation.toString(), operation.result(), result);
                }
            }
        }
    }

    @Test
    public void whereThereIsNoAnswerThereIsOneThatSaysNothing() {
        Blank why = new Blank(Message.of("remote.lost"));
        for (Contract contract : contracts.services()) {
            for (Operation operation : contract.operations()) {
                boolean needed = operation.later() || contract.memory(operation) || operation.method().getExceptionTypes().length == 0;
                if (needed && operation.method().getReturnType() != void.class && !operation.method().toGenericString().contains("Future<java.lang.Void>")) {
                    assertNotNull(operation.toString(), operation.result().blank(why));
                }
            }
        }
    }

    @Test
    public void whatANewerPeerSaysBesideIsPassedOverAndWhatAnOlderOneDoesNotSayIsEmpty() throws Exception {
        Codec filter = codecs.of(JournalFilter.class);
        assertEquals(JournalFilter.ALL, text("{\"new\":[{\"deep\":1}],\"kinds\":[]}", filter));
        assertThrows(MisfitException.class, () -> text("{\"newestFirst\":true}", codecs.of(PageRequest.class)));
    }

    @Test
    public void nothingButTheDeclaredTypeComesIn() {
        Codec page = codecs.of(PageRequest.class);
        Codec state = codecs.of(lu.seco.core.journal.ReportState.class);
        for (String bad : List.of("{\"newestFirst\":true,\"limit\":0}", "{\"newestFirst\":true,\"limit\":1e30}",
                "{\"newestFirst\":\"maybe\",\"limit\":1}", "[]", "null",
                "{\"newestFirst\":true,\"newestFirst\":true,\"limit\":1}", "{\"class\":\"java.lang.Runtime\"}", "{\"newestFirst\":true,\"limit\":", "7")) {
            assertThrows(bad, IOException.class, () -> text(bad, page));
        }
        for (String bad : List.of("\"NOBODY\"", "\"java.lang.Thread$State.NEW\"", "{}", "null")) {
            assertThrows(bad, IOException.class, () -> text(bad, state));
        }
        assertThrows(IOException.class, () -> text("\"1E+999999999\"", codecs.of(java.math.BigDecimal.class)));
        assertThrows(IOException.class, () -> text("[".repeat(100_000), page));
        assertThrows(IOException.class, () -> text("{\"x\":" + "[".repeat(200) + "]".repeat(200) + "}", page));
    }

    @Test
    public void typesThatCannotTravelAreRefusedWhereTheyAreDeclared() {
        for (Class<?> type : List.of(Object.class, Runnable.class, java.io.File.class, Thread.class, Class.class, StringBuilder.class)) {
            assertThrows(type.getName(), IllegalArgumentException.class, () -> codecs.of(type));
        }
    }
}
