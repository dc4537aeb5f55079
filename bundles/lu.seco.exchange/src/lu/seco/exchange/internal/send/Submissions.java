// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.nio.file.Path;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Report;
import lu.seco.core.sofie.Submission;

/** Reports as they are handed to SOFiE. */
final class Submissions {

    private final ContentStore contents;

    Submissions(ContentStore contents) {
        this.contents = contents;
    }

    Submission of(Report report) {
        String sha256 = report.file().sha256();
        Path content = contents.find(sha256).orElse(Path.of(sha256));
        return new Submission(report.id(), officialName(report), content, sha256, report.progress().sofieName());
    }

    /** Its name in SOFiE's folder. */
    static String officialName(Report report) {
        return report.file().officialName().orElse(report.file().name());
    }
}
