// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.files.FileException;

/**
 * Work that takes its time, on a thread of its own: it is interrupted when the process shall end or when the caller is gone, and the caller gets signs of
 * life meanwhile.
 */
public final class LongWork {

    private static final long LOOK_MILLIS = 250;
    private static final long ENDING_MILLIS = 5_000;

    private LongWork() {
    }

    /**
     * The work. It must not write to the output: that belongs to the thread that waits.
     *
     * @param <T> what comes out
     */
    @FunctionalInterface
    public interface Job<T> {
        T run() throws FileException, JournalException, UsageException;
    }

    /** Done now and then while the work goes on, and once more behind it. */
    @FunctionalInterface
    public interface Meanwhile {
        void look() throws IOException;
    }

    /**
     * Waits for the work.
     *
     * @throws IOException if nobody listens any more
     * @throws InterruptedException if it was interrupted because the process shall end
     */
    public static <T> T await(Command.Session session, Job<T> job)
            throws IOException, FileException, JournalException, UsageException, InterruptedException {
        return await(session, job, () -> {
        });
    }

    /** Likewise, with something to do meanwhile. */
    public static <T> T await(Command.Session session, Job<T> job, Meanwhile meanwhile)
            throws IOException, FileException, JournalException, UsageException, InterruptedException {
        FutureTask<T> work = new FutureTask<>(job::run);
        Thread thread = new Thread(work, "seco-command-work");
        thread.setDaemon(true);
        thread.start();
        try {
            T result = look(session, work, meanwhile);
            meanwhile.look();
            return result;
        } catch (ExecutionException e) {
            if (session.stop().requested()) {
                // how it ended is the way in which it took the interruption
                throw new InterruptedException("the process ends");
            }
            throw unfold(e.getCause());
        } finally {
            thread.interrupt();
            thread.join(ENDING_MILLIS);
        }
    }

    private static <T> T look(Command.Session session, FutureTask<T> work, Meanwhile meanwhile)
            throws IOException, ExecutionException, InterruptedException {
        while (!session.stop().requested() || work.isDone()) {
            try {
                return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                session.output().alive();
                meanwhile.look();
            }
        }
        throw new InterruptedException("the process ends");
    }

    private static RuntimeException unfold(Throwable cause) throws FileException, JournalException, UsageException {
        if (cause instanceof FileException file) {
            throw file;
        }
        if (cause instanceof JournalException journal) {
            throw journal;
        }
        if (cause instanceof UsageException usage) {
            throw usage;
        }
        return cause instanceof RuntimeException unexpected ? unexpected : new IllegalStateException("the work of a command failed", cause);
    }
}
