// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lu.seco.core.Message;

/**
 * A backup that is whole.
 *
 * @param path the file, absolute
 * @param size in bytes
 * @param at when the journal was as it is in there
 * @param sequence number of the last event in there; 0 if there was none
 * @param reason why it was written
 * @param version of SeCo that wrote it
 * @param remarks what a person should know of it, such as a damaged content that could not be taken along; only of one just written
 */
public record Backup(Path path, long size, Instant at, long sequence, BackupReason reason, String version, List<Message> remarks) {

    public Backup {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(version, "version");
        remarks = List.copyOf(remarks);
    }
}
