// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.client;

import com.google.gson.stream.JsonReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import lu.seco.core.Message;
import lu.seco.remote.internal.codec.MisfitException;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Operation;
import lu.seco.remote.internal.wire.Frames;
import lu.seco.remote.internal.wire.Greeting;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Note;
import lu.seco.remote.internal.wire.Outbox;
import lu.seco.remote.internal.wire.Proof;

/** One connection to a service, from the greeting until it breaks off. */
final class Connection implements AutoCloseable {

    private static final int PULSES = 4;

    private final Socket socket;
    private final Limits limits;
    private final Outbox outbox;
    private final DataInputStream in;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private volatile boolean over;
    private String version = "?";
    private boolean owner;

    /** What is told without being asked. */
    interface Hearing {
        void heard(String kind, JsonReader in) throws IOException;
    }

    /** The service does not let the window in. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Message told;
        private final boolean unfit;

        RefusedException(Message told, boolean unfit) {
            super(told.code());
            this.told = told;
            this.unfit = unfit;
        }

        Message told() {
            return told;
        }

        boolean unfit() {
            return unfit;
        }
    }

    /**
     * Connects and greets.
     *
     * @param self who says {@code person}, version, and his settings as an encoded list
     * @throws IOException if nobody is there, or not the one who wrote the note
     */
    Connection(Note note, Self self, Limits limits, ScheduledExecutorService watch) throws IOException {
        this.limits = Objects.requireNonNull(limits, "limits");
        socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) limits.greeting().toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), note.port()), (int) limits.greeting().toMillis());
            in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 64 * 1024));
            greet(note, self);
            socket.setSoTimeout((int) limits.pulse().multipliedBy(PULSES).toMillis());
            outbox = new Outbox(socket, limits.outgoing(), limits.write(), watch);
            outbox.begin("seco-remote-calls");
        } catch (IOException | RuntimeException e) {
            Outbox.cut(socket);
            throw e;
        }
    }

    /**
     * Who asks to be let in.
     *
     * @param person the system user
     * @param version of SeCo
     * @param settings writes the settings of this window
     */
    record Self(String person, String version, Frames.Body settings) {
        Self {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(settings, "settings");
        }
    }

    private void greet(Note note, Self self) throws IOException {
        JsonReader hello = greeting(Greeting.SERVICE);
        int protocol = Frames.fitting(hello::nextInt);
        version = Frames.fitting(hello::nextString);
        if (protocol != Greeting.PROTOCOL) {
            throw new RefusedException(Message.of("remote.unfit", version, self.version()), true);
        }
        String service = Frames.fitting(hello::nextString);
        String mine = Proof.random();
        socket.getOutputStream().write(Frames.frame(Greeting.WINDOW, out -> {
            out.value(Greeting.PROTOCOL).value(mine).value(Proof.ofWindow(note.token(), service, mine)).value(self.person()).value(self.version());
            self.settings().write(out);
        }));
        JsonReader answer = greeting(Greeting.WELCOME);
        if (!Proof.same(Proof.ofService(note.token(), service, mine), Frames.fitting(answer::nextString))) {
            throw new MisfitException("who listens there is not the service");
        }
        owner = Frames.fitting(answer::nextBoolean);
    }

    private JsonReader greeting(String wanted) throws IOException {
        JsonReader frame = Frames.open(Frames.next(in, Limits.GREETING).orElseThrow(() -> new MisfitException("nobody greets")));
        String kind = Frames.fitting(frame::nextString);
        if (kind.equals(Greeting.REFUSED)) {
            String why = Frames.fitting(frame::nextString);
            throw switch (why) {
                case Greeting.FULL -> new RefusedException(Message.of("remote.full"), false);
                case Greeting.PROTOCOL_DIFFERS -> new RefusedException(Message.of("remote.unfit", version, "?"), true);
                default -> new RefusedException(Message.of("remote.stranger"), false);
            };
        }
        if (!kind.equals(wanted)) {
            throw new MisfitException("not a greeting");
        }
        return frame;
    }

    /** Version of the service. */
    String version() {
        return version;
    }

    /** Whether it lets this window do everything. */
    boolean owner() {
        return owner;
    }

    /** Hears until the connection breaks off; then every call that waits is told so. */
    void listen(Hearing hearing) throws IOException {
        try {
            for (Optional<byte[]> frame = Frames.next(in, limits.answer()); frame.isPresent(); frame = Frames.next(in, limits.answer())) {
                JsonReader rest = Frames.open(frame.get());
                String kind = Frames.fitting(rest::nextString);
                switch (kind) {
                    case "ok", "no" -> Optional.ofNullable(pending.remove(Frames.fitting(rest::nextLong)))
                            .ifPresent(call -> call.put(new Pending.Frame(kind, rest)));
                    case "told" -> Optional.ofNullable(pending.get(Frames.fitting(rest::nextLong)))
                            .ifPresent(call -> call.put(new Pending.Frame(kind, rest)));
                    case "pulse" -> { }
                    default -> hearing.heard(kind, rest);
                }
            }
        } finally {
            close();
        }
    }

    /**
     * Sends a call; returns at once.
     *
     * @return empty if the connection is over
     */
    Optional<Sent> send(Contract contract, String id, Operation operation, List<Object> arguments) throws IOException {
        long number = numbers.incrementAndGet();
        Pending call = new Pending(operation, arguments);
        byte[] frame = Frames.frame("call", out -> {
            out.value(number).value(contract.name()).value(id).value(operation.name());
            out.beginArray();
            for (int at = 0; at < arguments.size(); at++) {
                Operation.Parameter parameter = operation.parameters().get(at);
                if (parameter.callback()) {
                    out.nullValue();
                } else {
                    parameter.codec().write(out, arguments.get(at));
                }
            }
            out.endArray();
        });
        if (frame.length > limits.request()) {
            throw new MisfitException(operation + " with " + frame.length + " bytes");
        }
        pending.put(number, call);
        if (over || !outbox.offer(frame)) {
            pending.remove(number);
            return Optional.empty();
        }
        return Optional.of(new Sent(call, () -> cancel(number)));
    }

    /**
     * A call under way.
     *
     * @param call what becomes of it
     * @param cancel the caller waits no longer
     */
    record Sent(Pending call, Runnable cancel) {
    }

    private void cancel(long number) {
        pending.remove(number);
        try {
            outbox.offer(Frames.frame("cancel", out -> out.value(number)));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    @Override
    public void close() {
        over = true;
        outbox.close();
        Outbox.cut(socket);
        List.copyOf(pending.keySet()).forEach(number -> Optional.ofNullable(pending.remove(number))
                .ifPresent(call -> call.put(new Pending.Frame("lost", new JsonReader(java.io.Reader.nullReader())))));
    }
}
