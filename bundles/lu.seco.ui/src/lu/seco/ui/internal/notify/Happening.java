// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.notify;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;

/**
 * Something a person may want to hear of.
 *
 * @param kind what
 * @param subject to what
 * @param told what a notice says
 */
record Happening(Kind kind, Optional<Subject> subject, Optional<Message> told) {

    Happening {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(told, "told");
    }

    /** The most urgent first. */
    enum Kind {
        UNCERTAIN, FAILED, REFUSED, NOTICE, INFORMATION, SENT, RECEIVED;

        /** Whether a person has to do something. */
        boolean problem() {
            return this != INFORMATION && this != SENT && this != RECEIVED;
        }

        /** Whether the settings ask for it by name (action {@code notify}): who only wants to hear of problems wants to hear of it too. */
        boolean asked() {
            return this == INFORMATION;
        }
    }

    /** What an event means to a person; empty if nothing. */
    static Optional<Happening> of(JournalEvent event) {
        return kind(event).map(kind -> new Happening(kind, Optional.of(event.subject()), Optional.empty()));
    }

    private static Optional<Kind> kind(JournalEvent event) {
        return switch (event.type()) {
            case REPORT_SENT -> Optional.of(Kind.SENT);
            case REPORT_REFUSED -> Optional.of(Kind.REFUSED);
            case REPORT_UNCERTAIN -> Optional.of(Kind.UNCERTAIN);
            // as long as SeCo tries again by itself there is nothing to do
            case REPORT_FAILED -> event.fact(Fact.NEXT_TRY).isPresent() ? Optional.empty() : Optional.of(Kind.FAILED);
            case RECEPTION_RECEIVED -> Optional.of(Kind.RECEIVED);
            default -> Optional.empty();
        };
    }

    /** What is told besides the events. */
    static Happening of(Notice notice) {
        Kind kind = notice.level() == Notice.Level.INFORMATION ? Kind.INFORMATION : Kind.NOTICE;
        return new Happening(kind, notice.subject(), Optional.of(notice.told()));
    }
}
