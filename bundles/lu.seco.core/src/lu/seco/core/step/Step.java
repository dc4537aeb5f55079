// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.step;

import java.util.Locale;

/** Every durable step, in the order of a file's way. Between any two of them the power may go. */
public enum Step {

    /** An event is committed in the database; its line is not yet in the event file. */
    JOURNAL_COMMITTED,
    /** Its line is durable in the event file; nobody has been told. */
    JOURNAL_WRITTEN,
    /** A content is copied into the store under a provisional name. */
    CONTENT_COPIED,
    /** A content has its name in the store. */
    CONTENT_STORED,

    /** A file of <i>Départ</i> on another volume is claimed beside it. */
    INTAKE_CLAIMED_BESIDE,
    /** A file has left <i>Départ</i> for SeCo's own area. */
    INTAKE_CLAIMED,
    /** Its content is in the store. */
    INTAKE_STORED,
    /** Its report is in the journal. */
    INTAKE_JOURNALLED,
    /** The sentence that explains a refusal is beside the place of the refused file. */
    INTAKE_EXPLAINED,
    /** A refused file is in quarantine. */
    INTAKE_QUARANTINED,
    /** The claimed copy is gone. */
    INTAKE_CLEARED,

    /** A release is in the journal; the file still lies in <i>À valider</i>. */
    STAGING_RELEASE_STORED,
    /** The file has its name in the folder it goes to, and its old one too. */
    STAGING_HANDED_OVER,
    /** The file is in <i>Départ</i>. */
    STAGING_RELEASED,
    /** A refusal is in the journal; the file still lies in <i>À valider</i>. */
    STAGING_REFUSAL_STORED,
    /** A refused file is where refused files go, its reason beside it. */
    STAGING_REFUSED,
    /** A recall is in the journal; the file is not yet back. */
    STAGING_RECALL_STORED,
    /** A recalled file is back in <i>À valider</i>. */
    STAGING_RECALLED,

    /** The attempts of a run are in the journal. */
    SEND_ATTEMPT_STORED,
    /** A clear file is copied beside SOFiE's folder, not yet in it. */
    SEND_COPIED,
    /** A clear file is in SOFiE's folder. */
    SEND_PLACED,
    /** The start of SOFiE is in the journal; it is not yet started. */
    SEND_START_STORED,
    /** SOFiE's process is started. */
    SEND_STARTED,
    /** SOFiE has ended; nothing of it is in the journal. */
    SEND_ENDED,
    /** The end of SOFiE is in the journal, what became of the files is not. */
    SEND_END_STORED,
    /** A clear file that must not be sent any more is out of SOFiE's folder. */
    SEND_WITHDRAWN,
    /** What became of a file is in the journal. */
    SEND_PROVED,

    /** The content of an answer is in the store; SOFiE's folder still has it. */
    RECEIVE_STORED,
    /** An answer is in the journal; SOFiE's folder still has it. */
    RECEIVE_JOURNALLED,
    /** SOFiE's folder has it no more. */
    RECEIVE_CLEARED,
    /** What an answer answers is in the journal. */
    RECEIVE_LINKED,
    /** An answer is copied into the payroll folder under a provisional name. */
    PUBLISH_COPIED,
    /** An answer has its name in the payroll folder. */
    PUBLISH_NAMED,
    /** That it is there is in the journal. */
    PUBLISH_JOURNALLED,
    /** An action for an answer has run. */
    ACTION_RUN,
    /** Its result is in the journal. */
    ACTION_JOURNALLED,
    /** All that was to be done with an answer is in the journal. */
    RECEIVE_DONE,

    /** A person's decision is in the journal. */
    DECISION_STORED;

    /** The name in commands and reports: lower case with hyphens, for example {@code intake-claimed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
