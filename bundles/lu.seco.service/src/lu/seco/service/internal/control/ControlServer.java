// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lu.seco.service.internal.cli.Output;
import org.osgi.service.log.Logger;

/**
 * Listens on the loopback interface and carries out the commands of callers who know the token. Callers have threads of
 * their own, few and bounded in every way, so that none of them can hold up the engine.
 */
public final class ControlServer implements AutoCloseable {

    static final String PROTOCOL = "1";
    private static final int TOKEN_BYTES = 32;

    private final ControlLimits limits;
    private final Handler handler;
    private final Logger log;
    private final Path file;
    private final String token;
    private final ServerSocket socket;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor watch;

    /** Carries out commands. */
    @FunctionalInterface
    public interface Handler {

        /**
         * Carries one out; called on a thread of the caller.
         *
         * @return its exit code
         * @throws IOException if the caller is gone
         */
        int handle(ControlRequest request, Output output) throws IOException;
    }

    /**
     * Begins to listen, and writes the note.
     *
     * @param file where the note goes
     * @throws IOException if there is no port or the note cannot be written; then nothing listens
     */
    public ControlServer(Path file, ControlLimits limits, Handler handler, Logger log) throws IOException {
        this.file = file;
        this.limits = limits;
        this.handler = handler;
        this.log = log;
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        this.socket = new ServerSocket(0, limits.callers(), InetAddress.getLoopbackAddress());
        this.workers = new ThreadPoolExecutor(0, limits.callers(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
                task -> daemon(task, "seco-control-caller"));
        this.watch = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "seco-control-watch"));
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(10, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        try {
            new ControlNote(socket.getLocalPort(), token, ProcessHandle.current().pid()).write(file);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
        daemon(this::listen, "seco-control").start();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                accept(socket.accept());
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    log.error("the control channel cannot accept a caller", e);
                    pause();
                }
            }
        }
    }

    /** Too many open files, for example, does not pass by trying again at once. */
    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(Socket caller) {
        open.add(caller);
        try {
            workers.execute(() -> serve(caller));
        } catch (RejectedExecutionException e) {
            log.warn("the control channel refused a caller: {} are being served", limits.callers());
            drop(caller);
        }
    }

    private void serve(Socket caller) {
        FrameOutput answer = new FrameOutput(caller, limits.write(), watch);
        try {
            Optional<ControlRequest> request = request(caller, answer);
            if (request.isPresent()) {
                answer.frame(Frame.Kind.HELLO, PROTOCOL);
                answer.frame(Frame.Kind.EXIT, String.valueOf(handler.handle(request.get(), answer)));
            }
        } catch (IOException e) {
            log.info("a caller of the control channel is gone: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("a command of the control channel ended with an exception", e);
        } finally {
            drop(caller);
        }
    }

    /** The request, if it is one and the caller knows the token. A caller who is slow is cut off by the watch. */
    private Optional<ControlRequest> request(Socket caller, FrameOutput answer) throws IOException {
        Optional<String> line = Optional.empty();
        try (Deadline deadline = new Deadline(watch, limits.request(), caller)) {
            line = new BoundedLines(caller.getInputStream(), limits.requestBytes()).next();
        } catch (BoundedLines.TooLongException e) {
            log.warn("the control channel refused a request of more than {} bytes", limits.requestBytes());
            answer.frame(Frame.Kind.REFUSED, "too long");
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Optional<ControlRequest.Received> received = ControlRequest.parse(line.get());
        if (received.isEmpty() || !known(received.get().token())) {
            log.warn("the control channel refused a caller: {}", received.isEmpty() ? "not a request" : "wrong token");
            answer.frame(Frame.Kind.REFUSED, received.isEmpty() ? "not a request" : "wrong token");
            return Optional.empty();
        }
        return received.map(ControlRequest.Received::request);
    }

    /** Takes as long whatever the difference is. */
    private boolean known(String told) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(Socket caller) {
        open.remove(caller);
        try {
            caller.close();
        } catch (IOException e) {
            log.debug("closing a caller's socket: {}", e.getMessage());
        }
    }

    /** Takes the note away, lets commands end for a while, cuts off the rest. */
    @Override
    public void close() {
        try {
            if (ControlNote.read(file).filter(note -> note.token().equals(token)).isPresent()) {
                Files.deleteIfExists(file);
            }
            socket.close();
        } catch (IOException e) {
            log.warn("the control channel was not closed cleanly", e);
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(limits.ending().toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        Set.copyOf(open).forEach(this::drop);
        watch.shutdownNow();
    }
}
