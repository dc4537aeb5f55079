// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.staging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;

/**
 * <i>À valider</i>. Reading methods answer from memory and may be called from any thread, also of a user interface; the others return at once and complete
 * when the decision is durable and done, never exceptionally. Every decision is journalled with the person.
 */
public interface Staging {

    /** Code of the reason of a held report that must be validated: only {@link #release} lets it go. */
    String MUST_VALIDATE = "intake.must-validate";

    /** Code of the reason of a held report whose content has findings that a person must see: only {@link #release} lets it go. */
    String FINDINGS = "intake.findings";

    /** Whether a report is held for a reason of which only {@link #release} lets it go. */
    static boolean holds(Report report) {
        return report.state() == ReportState.HELD
                && report.progress().reason().filter(reason -> reason.code().equals(MUST_VALIDATE) || reason.code().equals(FINDINGS)).isPresent();
    }

    /** The files that wait, oldest first. */
    List<StagedFile> files();

    /** What was released and can still be pulled back, newest first. */
    List<Released> recallable();

    /** The watched folders and how they are doing. */
    List<FolderStatus> folders();

    /** Whether a person may not release what they prepared themselves. */
    boolean fourEyes();

    /** Releases files to <i>Départ</i>. A file that changed since the person saw it is not released. */
    CompletableFuture<StagingResult> release(List<String> ids, String person);

    /**
     * Refuses files: each goes to the folder of refused files with the reason beside it, and those who listen for notices hear of it.
     *
     * @param reason in the person's own words
     */
    CompletableFuture<StagingResult> refuse(List<String> ids, String reason, String person);

    /** Pulls a released file back into <i>À valider</i>, if it was not yet handed to SOFiE. */
    CompletableFuture<StagingResult> recall(String reportId, String person);
}
