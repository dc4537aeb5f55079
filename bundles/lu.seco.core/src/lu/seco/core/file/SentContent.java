// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A sent file that an answer may speak of.
 *
 * @param reportId the report
 * @param kind its procedure
 * @param content where its content lies
 */
public record SentContent(String reportId, String kind, Path content) {

    public SentContent {
        Objects.requireNonNull(reportId, "reportId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(content, "content");
    }
}
