// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A sent file that an answer may speak of.
 *
 * @param reportId the report
 * @param kind its procedure
 * @param content where its content lies
 * @param name the name under which it was sent, if that is known
 * @param sentAt when it was sent, if that is known
 */
public record SentContent(String reportId, String kind, Path content, Optional<String> name, Optional<Instant> sentAt) {

    public SentContent {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sentAt, "sentAt");
    }

    /** A file of which neither name nor time is told. */
    public SentContent(String reportId, String kind, Path content) {
        this(reportId, kind, content, Optional.empty(), Optional.empty());
    }
}
