// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends frames on a thread of its own, so that nobody waits for a peer. One who does not take what is sent is cut off. */
public final class Outbox {

    private final Socket socket;
    private final long most;
    private final Duration longest;
    private final ScheduledExecutorService watch;
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    /**
     * @param most how many bytes may wait
     * @param longest how long a peer may take to accept a frame
     * @param watch cuts off who takes longer
     */
    public Outbox(Socket socket, long most, Duration longest, ScheduledExecutorService watch) {
        this.socket = Objects.requireNonNull(socket, "socket");
        this.most = most;
        this.longest = Objects.requireNonNull(longest, "longest");
        this.watch = Objects.requireNonNull(watch, "watch");
    }

    /** Begins to send. */
    public void begin(String name) {
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Has a frame sent soon; returns at once.
     *
     * @return whether there was room for it; if not nothing of it is sent
     */
    public synchronized boolean offer(byte[] frame) {
        if (closed || bytes > 0 && bytes + frame.length > most) {
            return false;
        }
        frames.add(frame);
        bytes += frame.length;
        notifyAll();
        return true;
    }

    /** Sends no more; what waits is dropped. */
    public synchronized void close() {
        closed = true;
        frames.clear();
        notifyAll();
    }

    private void run() {
        try {
            for (byte[] frame = next(); frame.length > 0; frame = next()) {
                send(frame);
                synchronized (this) {
                    bytes -= frame.length;
                }
            }
        } catch (IOException | RuntimeException e) {
            // the peer is gone, or was cut off: who reads from it finds that out too and says so
            closed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed();
        }
    }

    private void closed() {
        close();
        cut(socket);
    }

    private synchronized byte[] next() throws InterruptedException {
        while (frames.isEmpty() && !closed) {
            wait();
        }
        return closed ? new byte[0] : frames.remove();
    }

    private void send(byte[] frame) throws IOException {
        ScheduledFuture<?> deadline = watch.schedule(() -> cut(socket), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            socket.getOutputStream().write(frame);
        } finally {
            deadline.cancel(false);
        }
    }

    /** Closes a socket; whoever reads from it or writes to it ends. */
    public static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is of no use any more either way
            return;
        }
    }
}
