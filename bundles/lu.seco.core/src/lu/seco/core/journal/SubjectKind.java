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
    /** The engine itself: start, stop, pause, folders, settings. */
    ENGINE
}
