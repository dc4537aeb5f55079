// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

/** What an event is about. */
public enum SubjectKind {
    /** A file to be sent. */
    REPORT,
    /** A file that came back. */
    RECEPTION,
    /** One run of SOFiE. */
    RUN,
    /** A content that passed through <i>À valider</i>; its id is the first 40 digits of its hash. */
    STAGED,
    /** The engine itself: start, stop, pause, folders, settings. */
    ENGINE
}
