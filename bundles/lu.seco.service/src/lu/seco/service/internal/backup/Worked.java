// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.files.FileException;

/**
 * What came of work on a backup.
 *
 * @param <T> what it gives
 * @param result what it gave; empty if it could not be done
 * @param problem why not
 */
record Worked<T>(Optional<T> result, Optional<Message> problem) {

    private static final int STEP = 10;

    /** The work; its progress goes where it is told. */
    @FunctionalInterface
    interface Job<T> {
        T run(BackupProgress progress) throws BackupException;
    }

    /** Does it with signs of life; a person at a terminal sees how far it is, on standard error. */
    static <T> Worked<T> await(Session session, Job<T> job) throws IOException, JournalException, FileException, UsageException, InterruptedException {
        boolean terminal = session.invocation().caller().width() > 0 && !session.invocation().json();
        int[] percent = {0};
        int[] told = {0};
        return LongWork.await(session, () -> worked(job, (done, total) -> {
            synchronized (percent) {
                percent[0] = total == 0 ? 100 : (int) (100.0 * done / total);
            }
        }), () -> {
            int now;
            synchronized (percent) {
                now = percent[0];
            }
            if (terminal && now >= told[0] + STEP && now < 100) {
                told[0] = now;
                session.output().err(session.wording().text("cli.backup.progress", now) + "\n");
            }
        });
    }

    private static <T> Worked<T> worked(Job<T> job, BackupProgress progress) {
        try {
            return new Worked<>(Optional.of(job.run(progress)), Optional.empty());
        } catch (BackupException e) {
            return new Worked<>(Optional.empty(), Optional.of(e.told()));
        }
    }

    /** What it gave. */
    T orThrow() throws FileException {
        return result.orElseThrow(() -> new FileException(problem.orElseThrow()));
    }
}
