// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.exchange.internal.ExchangeSettings.Retry;

/**
 * When a report is tried again. A try counts towards the limit only if it says something of the file: not if SOFiE could not be handed the file, not if
 * SOFiE was not let in, and not if the whole run failed with the connection. Such tries have their own growing wait, and never an end.
 */
final class Tries {

    /** Result of a try that failed with the connection. */
    static final String CONNECTION = "connection";
    /** Result of a try whose file never came into SOFiE's hands. */
    static final String NOT_HANDED_OVER = "not-handed-over";
    /** Result of a try that failed because SOFiE was not let in. */
    static final String LOGIN = "login";
    /** Result of an unclear try that was proven not to have sent the file, because SOFiE's log explained it later. */
    static final String EXPLAINED = "explained";

    private final Journal journal;
    private final Clock clock;

    Tries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * After a try that counts.
     *
     * @param number number of that try among all
     * @return empty if a person has to say so
     */
    Optional<Instant> afterOne(Report report, int number, Retry retry) throws JournalException {
        int counted = number - (int) failures(report).stream().filter(Tries::doesNotCount).count();
        return retry.waitAfter(Math.max(1, counted)).map(wait -> clock.instant().plus(wait));
    }

    /** After a try that does not count. */
    Instant afterNone(Report report, Retry retry) throws JournalException {
        return clock.instant().plus(retry.backoff(1 + inARow(report)));
    }

    /** After a stop that came before the file was handed over: at once, but not at once again and again. */
    Instant afterStop(Report report, Retry retry) throws JournalException {
        int before = inARow(report);
        return before == 0 ? clock.instant() : clock.instant().plus(retry.backoff(before));
    }

    /** How many tries that do not count came last. */
    private int inARow(Report report) throws JournalException {
        List<JournalEvent> failures = failures(report);
        int number = 0;
        while (number < failures.size() && doesNotCount(failures.get(failures.size() - 1 - number))) {
            number++;
        }
        return number;
    }

    private static boolean doesNotCount(JournalEvent failure) {
        return failure.fact(Fact.RESULT).isPresent();
    }

    private List<JournalEvent> failures(Report report) throws JournalException {
        return journal.history(Subject.report(report.id())).stream().filter(event -> event.type() == EventType.REPORT_FAILED).toList();
    }
}
