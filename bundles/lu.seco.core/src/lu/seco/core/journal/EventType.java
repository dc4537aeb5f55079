// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

/** What happened. The names are stored: never rename one, only add. */
public enum EventType {
    /** A file was taken out of <i>Départ</i> into SeCo's own area. */
    REPORT_TAKEN(SubjectKind.REPORT),
    /** Its kind, official name and lane are known, its content was looked at; whether it may be sent is what follows. */
    REPORT_CHECKED(SubjectKind.REPORT),
    /** It will not be sent; it lies in quarantine with a sentence beside it. */
    REPORT_REFUSED(SubjectKind.REPORT),
    /** It waits for its turn in its lane. */
    REPORT_QUEUED(SubjectKind.REPORT),
    /** It waits for a person, for example because the same content was sent before. */
    REPORT_HELD(SubjectKind.REPORT),
    /** An attempt begins; stored before SOFiE is started. */
    REPORT_SENDING(SubjectKind.REPORT),
    /** Proven sent. */
    REPORT_SENT(SubjectKind.REPORT),
    /** Proven not sent by this attempt; it is tried again until the limit. */
    REPORT_FAILED(SubjectKind.REPORT),
    /** Nothing proves either way: a person decides. */
    REPORT_UNCERTAIN(SubjectKind.REPORT),
    /** CCSS answered; further answers give further events. */
    REPORT_ANSWERED(SubjectKind.REPORT),
    /** A person said that an answer does not answer it; with no answer left it counts as sent again. */
    REPORT_UNANSWERED(SubjectKind.REPORT),
    /** A person took it back before it was handed to SOFiE. */
    REPORT_RECALLED(SubjectKind.REPORT),
    /** A file came back from SOFiE and is stored. */
    RECEPTION_RECEIVED(SubjectKind.RECEPTION),
    /** It lies in the payroll folder. */
    RECEPTION_PUBLISHED(SubjectKind.RECEPTION),
    /** It answers a report. */
    RECEPTION_LINKED(SubjectKind.RECEPTION),
    /** A person said that it does not answer a report. */
    RECEPTION_UNLINKED(SubjectKind.RECEPTION),
    /** An action set for its kind ended, well or badly. */
    RECEPTION_ACTION(SubjectKind.RECEPTION),
    /** All actions are through. */
    RECEPTION_DONE(SubjectKind.RECEPTION),
    /** A person runs its actions once more. */
    RECEPTION_AGAIN(SubjectKind.RECEPTION),
    /** A person has read it. */
    RECEPTION_READ(SubjectKind.RECEPTION),
    /** A person wants it to count as unread again. */
    RECEPTION_UNREAD(SubjectKind.RECEPTION),
    /** A person said that things of its work list are done. */
    RECEPTION_TASK_DONE(SubjectKind.RECEPTION),
    /** A person said that they are to be done after all. */
    RECEPTION_TASK_OPEN(SubjectKind.RECEPTION),
    /** A person released a file from <i>À valider</i> to <i>Départ</i>; stored before it is moved. */
    STAGED_RELEASED(SubjectKind.STAGED),
    /** The released content became a report: the release is used up. */
    STAGED_TAKEN(SubjectKind.STAGED),
    /** A person refused a file in <i>À valider</i>; stored before it is moved. */
    STAGED_REFUSED(SubjectKind.STAGED),
    /** A person pulled a released file back; stored before it is moved. */
    STAGED_RECALLED(SubjectKind.STAGED),
    /** SOFiE is about to be started. */
    RUN_STARTED(SubjectKind.RUN),
    /** SOFiE ended, or was ended. */
    RUN_ENDED(SubjectKind.RUN),
    ENGINE_STARTED(SubjectKind.ENGINE),
    ENGINE_STOPPED(SubjectKind.ENGINE),
    ENGINE_PAUSED(SubjectKind.ENGINE),
    ENGINE_RESUMED(SubjectKind.ENGINE),
    FOLDER_UNREACHABLE(SubjectKind.ENGINE),
    FOLDER_REACHABLE(SubjectKind.ENGINE),
    SETTINGS_LOADED(SubjectKind.ENGINE),
    SETTINGS_REFUSED(SubjectKind.ENGINE),
    /** A person changed a setting. */
    SETTINGS_CHANGED(SubjectKind.ENGINE),
    /** A person recorded when something ends or was renewed. */
    VALIDITY_RECORDED(SubjectKind.ENGINE),
    /** A person ended a run of SOFiE before its time. */
    RUN_INTERRUPTED(SubjectKind.ENGINE),
    JOURNAL_ARCHIVED(SubjectKind.ENGINE),
    /** A person ordered something from a window of another process, through the local channel; what came of it is told by events of its own. */
    WINDOW_ORDER(SubjectKind.ENGINE),
    /** The database was built again from the event files, in part or as a whole. */
    JOURNAL_REBUILT(SubjectKind.ENGINE),
    /** A backup was restored; what was sent since it was written may be unknown. */
    JOURNAL_RESTORED(SubjectKind.ENGINE),
    /** The connection failed again and again: no run by itself for a while. */
    CONNECTION_PAUSED(SubjectKind.ENGINE),
    /** A run got through again. */
    CONNECTION_BACK(SubjectKind.ENGINE);

    private final SubjectKind subject;

    EventType(SubjectKind subject) {
        this.subject = subject;
    }

    /** The kind of thing this event is about. */
    public SubjectKind subject() {
        return subject;
    }
}
