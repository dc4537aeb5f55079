// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a few files at a time, ahead of who wants what was read, and hands that over in the order of the files. Files that nobody wants any more are not
 * read. Its threads end with it.
 *
 * @param <T> what is made of a file
 */
final class FilesAhead<T> implements AutoCloseable {

    /** More threads than that wait for the memory. */
    private static final int MOST_THREADS = 4;

    private final Iterator<Path> files;
    private final Reading<T> reading;
    private final int threads;
    private final ExecutorService workers;
    private final Queue<Future<T>> ahead = new ArrayDeque<>();
    private final Queue<byte[]> rooms = new ConcurrentLinkedQueue<>();

    /** Begins with nothing: the first file is read when it is asked for. */
    FilesAhead(List<Path> files, Reading<T> reading) {
        this.files = List.copyOf(files).iterator();
        this.reading = reading;
        threads = Math.max(1, Math.min(Math.min(files.size(), MOST_THREADS), Runtime.getRuntime().availableProcessors()));
        workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "SeCo sent files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes something of a file. */
    @FunctionalInterface
    interface Reading<T> {

        /**
         * Reads a file, on any thread.
         *
         * @param room a buffer of {@link LineScanner} that nobody else uses meanwhile
         */
        T read(Path file, byte[] room) throws IOException;
    }

    /**
     * What was made of the next file.
     *
     * @throws InterruptedIOException if the thread was interrupted, which stays so
     */
    T next() throws IOException {
        while (files.hasNext() && ahead.size() < 2 * threads) {
            Path file = files.next();
            ahead.add(workers.submit(() -> read(file)));
        }
        try {
            return ahead.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while looking through sent files");
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends what is still being read. */
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private T read(Path file) throws IOException {
        byte[] free = rooms.poll();
        byte[] room = free == null ? LineScanner.buffer() : free;
        try {
            return reading.read(file, room);
        } finally {
            rooms.add(room);
        }
    }
}
