// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.backup;

/** Is told how far the work on a backup is, on the thread that works. */
@FunctionalInterface
public interface BackupProgress {

    /** Nobody wants to know. */
    BackupProgress NONE = (done, total) -> { };

    /**
     * So much is done.
     *
     * @param done of the total; files where a backup is written, bytes where one is read
     * @param total more than done until the end; may still change a little
     */
    void at(long done, long total);
}
