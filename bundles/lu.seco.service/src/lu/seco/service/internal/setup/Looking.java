// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.JournalException;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.files.FileException;

/** Reading what belongs to others, which may take long: so that a person can end it. */
final class Looking {

    private Looking() {
    }

    /** Something that is interrupted like the work of a command. */
    @FunctionalInterface
    interface Look<T> {
        T at() throws InterruptedException;
    }

    /**
     * The installations in the usual places, or around a folder.
     *
     * @throws InterruptedException if the process shall end
     */
    static List<FoundInstallation> find(Command.Session session, InstallationFinder finder, Optional<Path> root)
            throws IOException, FileException, JournalException, UsageException, InterruptedException {
        return await(session, () -> root.isPresent() ? finder.find(root.get(), folder -> { }) : finder.find(folder -> { }));
    }

    /** Waits for it. */
    static <T> T await(Command.Session session, Look<T> look)
            throws IOException, FileException, JournalException, UsageException, InterruptedException {
        return LongWork.await(session, () -> {
            try {
                return look.at();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }
}
