// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.service.internal.cli.Output;

/** The other end of the channel: hands a command line to the process that holds the data folder. */
public final class ControlClient {

    private final Path file;
    private final Duration patience;

    /**
     * @param file where the note lies
     * @param patience how long to wait until the other process accepts a request; then it may take its time
     */
    public ControlClient(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    /** Whether the holder listens. */
    public boolean reaches(Holder holder) {
        return note(holder).flatMap(this::connect).map(ControlClient::closed).orElse(false);
    }

    /**
     * Has the holder carry out a command line.
     *
     * @return its exit code; empty if the holder cannot be reached
     * @throws LostException if the other process went away in the middle
     * @throws IOException if the answer cannot be passed on
     */
    public OptionalInt forward(Holder holder, ControlRequest request, Output output) throws IOException {
        Optional<ControlNote> note = note(holder);
        Optional<Socket> connected = note.flatMap(this::connect);
        if (connected.isEmpty()) {
            return OptionalInt.empty();
        }
        try (Socket socket = connected.get()) {
            BoundedLines lines = new BoundedLines(socket.getInputStream(), Frame.LONGEST);
            if (!accepted(socket, lines, request.format(note.get().token()))) {
                return OptionalInt.empty();
            }
            socket.setSoTimeout(0);
            return OptionalInt.of(relay(lines, output));
        }
    }

    /** A note that another process left behind is none. */
    private Optional<ControlNote> note(Holder holder) {
        return ControlNote.read(file).filter(note -> holder.pid() == -1 || holder.pid() == note.pid());
    }

    private Optional<Socket> connect(ControlNote note) {
        Socket socket = new Socket();
        try {
            socket.setSoTimeout((int) patience.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), note.port()), (int) patience.toMillis());
            return Optional.of(socket);
        } catch (IOException e) {
            // Nobody listens there (any more): the caller says who holds the folder.
            closed(socket);
            return Optional.empty();
        }
    }

    private static boolean closed(Socket socket) {
        try {
            socket.close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean accepted(Socket socket, BoundedLines lines, String request) {
        try {
            socket.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
            return lines.next().flatMap(Frame::parse)
                    .filter(frame -> frame.kind() == Frame.Kind.HELLO && frame.text().equals(ControlServer.PROTOCOL)).isPresent();
        } catch (IOException e) {
            // As if nobody listened. Should the command have begun all the same: every one of them may be given again without harm.
            return false;
        }
    }

    private static int relay(BoundedLines lines, Output output) throws IOException {
        while (true) {
            Frame frame = next(lines);
            switch (frame.kind()) {
                case OUT -> output.out(frame.text());
                case ERR -> output.err(frame.text());
                case ALIVE -> output.alive();
                case EXIT -> {
                    return code(frame.text());
                }
                default -> throw new LostException(null);
            }
        }
    }

    private static Frame next(BoundedLines lines) throws LostException {
        try {
            return lines.next().flatMap(Frame::parse).orElseThrow(() -> new LostException(null));
        } catch (LostException e) {
            throw e;
        } catch (IOException e) {
            throw new LostException(e);
        }
    }

    private static int code(String text) throws LostException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new LostException(e);
        }
    }

    /** The other process went away, or does not speak as agreed. */
    public static final class LostException extends IOException {
        private static final long serialVersionUID = 1L;

        LostException(Throwable cause) {
            super("the control channel broke off", cause);
        }
    }
}
