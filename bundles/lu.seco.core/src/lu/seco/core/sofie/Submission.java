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
 */
public record Submission(String reportId, String officialName, Path content, String sha256, Optional<String> sofieName) {

    public Submission {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(officialName, "officialName");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(sofieName, "sofieName");
    }
}
