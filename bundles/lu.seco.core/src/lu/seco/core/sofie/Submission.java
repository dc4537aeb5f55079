// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.sofie;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to be sent, or whose fate is to be found out.
 *
 * @param reportId the report it belongs to
 * @param officialName its name in SOFiE's folder; a plain file name
 * @param content where its content lies
 * @param sha256 lower-case hexadecimal hash of the content
 * @param sofieName name of the encrypted file if an earlier attempt left it in SOFiE's own queue: then it must not be placed again
 * @param until where SOFiE's log ended when another file of the same official name was handed over after it: what the log says of that name from then
 *         on is about the other one; empty if there was none
 */
public record Submission(String reportId, String officialName, Path content, String sha256, Optional<String> sofieName,
        Optional<LogPosition> until) {

    public Submission {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(officialName, "officialName");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(sofieName, "sofieName");
        Objects.requireNonNull(until, "until");
    }

    /** A file after which no other of its official name was handed over. */
    public Submission(String reportId, String officialName, Path content, String sha256, Optional<String> sofieName) {
        this(reportId, officialName, content, sha256, sofieName, Optional.empty());
    }

    /** The same, with another one after it. */
    public Submission until(LogPosition other) {
        return new Submission(reportId, officialName, content, sha256, sofieName, Optional.of(other));
    }
}
