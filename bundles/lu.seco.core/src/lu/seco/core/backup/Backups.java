// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * Backups of the data folder: journal, contents, settings, installation descriptor and the data files of the office, in one zip file with a list of
 * SHA-256 sums. Never in there: secrets, logs, and the folders people work in. All methods take their time; an interrupted thread ends them with a
 * {@link BackupException} whose code is {@code backup.cancelled}. They may be called while the engine works, unless it says otherwise.
 */
public interface Backups {

    /** Where backups go if nobody says otherwise: the setting {@code backup.folder}, absolute. */
    Path folder();

    /**
     * Writes a backup; it appears under its name only when it is whole and durable.
     *
     * @param folder where to; made if it is not there
     * @throws BackupException if it cannot be written; then nothing is left behind
     */
    Backup write(Path folder, BackupReason reason, BackupProgress progress) throws BackupException;

    /**
     * The backups in a folder by what they say of themselves, newest first. Not checked; files that are no backups are left out.
     *
     * @throws BackupException if the folder cannot be read
     */
    List<Backup> list(Path folder) throws BackupException;

    /**
     * Reads all of a backup: every file is there once and as its sum says, the chain of events is whole, nothing else is in there.
     *
     * @throws BackupException if it is not sound, or cannot be read
     */
    Backup check(Path file, BackupProgress progress) throws BackupException;

    /**
     * Checks a backup and lays out what it holds beside the data, so that {@link #restore()} or the next start has only to rename.
     *
     * @param person who wants it; journalled at the next start
     * @return what will be done
     * @throws BackupException if it is not sound or cannot be laid out; then nothing has changed
     */
    Prepared prepare(Path file, String person, BackupProgress progress) throws BackupException;

    /** What is prepared for the next start, if anything. */
    Optional<Prepared> prepared();

    /**
     * Gives up what is prepared; no harm if there is nothing.
     *
     * @throws BackupException if it cannot be taken away
     */
    void discard() throws BackupException;

    /**
     * Puts what is prepared in the place of what is there, which is kept; all of it or nothing, also if the power goes. To be called only by who holds the
     * data folder and has not opened the journal.
     *
     * @return the folder in which everything is that was there before
     * @throws BackupException if nothing is prepared, or if it cannot be done; then everything is as it was
     */
    Path restore() throws BackupException;

    /**
     * A restore that has only to be carried out.
     *
     * @param file the backup
     * @param sequence number of its last event
     * @param continued whether the present journal goes on where the backup ends: then no event is lost, and nothing waits for a person afterwards
     * @param remarks what a person should know before
     */
    record Prepared(Path file, long sequence, boolean continued, List<Message> remarks) {
        public Prepared {
            remarks = List.copyOf(remarks);
        }
    }
}
