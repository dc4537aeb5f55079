// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.remote.internal.codec.Codec;
import lu.seco.remote.internal.codec.MisfitException;
import lu.seco.remote.internal.wire.Frames;
import lu.seco.remote.internal.wire.Greeting;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Outbox;
import lu.seco.remote.internal.wire.Proof;

/**
 * Finds out who knocks, before anything else is read from him.
 *
 * @param person the system user, as he says
 * @param version of his SeCo
 * @param owner whether he knows the token of the service's own account
 * @param settings what his window has as settings
 */
record Visit(String person, String version, boolean owner, List<SettingDefinition> settings) {

    private static final int LONGEST_NAME = 200;

    Visit {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(version, "version");
        settings = List.copyOf(settings);
    }

    /**
     * The tokens that let in.
     *
     * @param owner of the service's own account
     * @param guest of a group, if it is let in
     */
    record Tokens(String owner, Optional<String> guest) {
        Tokens {
            Objects.requireNonNull(owner, "owner");
            Objects.requireNonNull(guest, "guest");
        }

        /** They stay out of every log. */
        @Override
        public String toString() {
            return "Tokens";
        }
    }

    /**
     * Greets; who takes too long is cut off.
     *
     * @return empty if he is not let in, which he was told
     * @throws IOException if he does not speak as agreed, or is gone
     */
    static Optional<Visit> greet(Socket socket, DataInputStream in, Tokens tokens, String version, Limits limits, Codec definitions,
            ScheduledExecutorService watch) throws IOException {
        String random = Proof.random();
        ScheduledFuture<?> deadline = watch.schedule(() -> Outbox.cut(socket), limits.greeting().toMillis(), TimeUnit.MILLISECONDS);
        try {
            send(socket, Frames.frame(Greeting.SERVICE, out -> out.value(Greeting.PROTOCOL).value(version).value(random)));
            byte[] frame = Frames.next(in, Limits.GREETING).orElseThrow(() -> new MisfitException("gone before the greeting"));
            return read(socket, frame, random, tokens, definitions);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Optional<Visit> read(Socket socket, byte[] frame, String random, Tokens tokens, Codec definitions) throws IOException {
        JsonReader in = Frames.open(frame);
        if (!Frames.fitting(in::nextString).equals(Greeting.WINDOW)) {
            throw new MisfitException("not a window");
        }
        if (Frames.fitting(in::nextInt) != Greeting.PROTOCOL) {
            refuse(socket, Greeting.PROTOCOL_DIFFERS);
            return Optional.empty();
        }
        String other = Frames.fitting(in::nextString);
        String proof = Frames.fitting(in::nextString);
        boolean owner = Proof.same(Proof.ofWindow(tokens.owner(), random, other), proof);
        Optional<String> token = owner ? Optional.of(tokens.owner())
                : tokens.guest().filter(guest -> Proof.same(Proof.ofWindow(guest, random, other), proof));
        if (token.isEmpty()) {
            refuse(socket, Greeting.STRANGER);
            throw new MisfitException("does not know the token");
        }
        String person = name(Frames.fitting(in::nextString));
        String version = name(Frames.fitting(in::nextString));
        List<SettingDefinition> settings = Frames.fitting(() -> definitions(in, definitions));
        send(socket, Frames.frame(Greeting.WELCOME, out -> out.value(Proof.ofService(token.get(), random, other)).value(owner)));
        return Optional.of(new Visit(person, version, owner, settings));
    }

    /** A definition that this version does not understand is left out. */
    private static List<SettingDefinition> definitions(JsonReader in, Codec codec) throws IOException {
        List<SettingDefinition> all = new ArrayList<>();
        if (in.peek() == JsonToken.BEGIN_ARRAY && codec.read(in) instanceof List<?> read) {
            read.forEach(one -> all.add((SettingDefinition) one));
        }
        return all;
    }

    private static String name(String told) {
        String plain = told.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    static void refuse(Socket socket, String why) throws IOException {
        send(socket, Frames.frame(Greeting.REFUSED, out -> out.value(why)));
    }

    private static void send(Socket socket, byte[] frame) throws IOException {
        socket.getOutputStream().write(frame);
    }
}
