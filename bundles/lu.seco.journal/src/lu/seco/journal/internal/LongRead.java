// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;

/**
 * A read that takes long and ends early when the thread that waits for it is interrupted. It runs on a thread of its own, which nobody
 * interrupts: an interrupt that reaches Derby in the middle of reading closes the file under everybody else who reads, and the connection with
 * it, and Derby knows no other way to cancel a statement. So the interrupt becomes a flag, which is looked at between two rows.
 *
 * @param <T> its result
 */
final class LongRead<T> {

    private final FutureTask<T> task;
    private volatile boolean stopped;

    LongRead(Derby database, Work<T> work) {
        this.task = new FutureTask<>(() -> database.read(connection -> work.run(connection, () -> stopped)));
    }

    /**
     * What is done.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    interface Work<T> {
        /**
         * Reads.
         *
         * @param stopped whether the result is not wanted any more; to be asked often
         */
        T run(Session connection, BooleanSupplier stopped) throws SQLException;
    }

    /**
     * Waits for it. An interrupt is used up.
     *
     * @throws JournalException {@code journal.interrupted} if the calling thread is interrupted
     */
    T result() throws JournalException {
        if (Thread.interrupted()) {
            // a read that is quick enough would be done before anybody looks for the interrupt
            throw new JournalException(Message.of("journal.interrupted"), null);
        }
        Thread thread = new Thread(task, "SeCo journal read");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            stopped = true;
            throw new JournalException(Message.of("journal.interrupted"), e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static JournalException failure(Throwable cause) {
        if (cause instanceof RuntimeException bug) {
            throw bug;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (JournalException) cause;
    }
}
