// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.staging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.FileSummary;
import lu.seco.core.file.Recognition;

/**
 * A file that waits in <i>À valider</i>: in one of the watched folders, or taken from <i>Départ</i> already and held because its kind must pass here
 * or its content has findings.
 *
 * @param id its name in calls to {@link Staging}; stays the same while the file lies there unchanged
 * @param file where it lies; for a held report where its content lies
 * @param name its name, as it was found
 * @param size in bytes
 * @param since when it was first seen
 * @param preparedBy who put it there, as far as the file system tells (the owner of the file)
 * @param recognition what its name tells
 * @param content what it holds; empty until it has been read
 * @param reportId the report, if it was taken from <i>Départ</i> and is held
 */
public record StagedFile(String id, Path file, String name, long size, Instant since, Optional<String> preparedBy, Recognition recognition,
        Optional<Content> content, Optional<String> reportId) {

    public StagedFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(preparedBy, "preparedBy");
        Objects.requireNonNull(recognition, "recognition");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(reportId, "reportId");
    }

    /** Whether nothing speaks against releasing it. */
    public boolean releasable() {
        return content.isPresent() && content.get().hindrances().isEmpty();
    }

    /**
     * What a staged file holds.
     *
     * @param sha256 lower-case hexadecimal hash of what was read
     * @param summary in numbers
     * @param before compared with the newest sent file of the same kind and employer for the month before, if there is one
     * @param same compared with the newest sent file of the same kind, employer and month, if there is one with another content: this one is probably
     *         a correction
     * @param check what the check of the content came to; empty if it could not be checked
     * @param findings the first findings, at most {@link #FINDINGS}
     * @param hindrances why it cannot be released: not a name SeCo sends, unreadable, still being written, findings that the settings refuse
     * @param remarks what a person should know before releasing it: the same content was sent already, another file for the same month was
     */
    public record Content(String sha256, FileSummary summary, Optional<FileComparison> before, Optional<FileComparison> same, Optional<CheckReport> check,
            List<Finding> findings, List<Message> hindrances, List<Message> remarks) {

        /** So many findings are shown; the numbers in {@link #check} tell of all. */
        public static final int FINDINGS = 100;

        public Content {
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(summary, "summary");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(same, "same");
            Objects.requireNonNull(check, "check");
            findings = List.copyOf(findings);
            hindrances = List.copyOf(hindrances);
            remarks = List.copyOf(remarks);
        }

        /** What holds of a file that was not checked and corrects nothing. */
        public Content(String sha256, FileSummary summary, Optional<FileComparison> before, List<Message> hindrances, List<Message> remarks) {
            this(sha256, summary, before, Optional.empty(), Optional.empty(), List.of(), hindrances, remarks);
        }
    }
}
