// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The memory of SeCo. Events are only ever added, each holds the hash of the one before; reports, receptions and attempts are what
 * follows from them ({@link Projection}). All methods may be called from any thread, none from the thread of a user interface.
 */
public interface Journal {

    /**
     * Writes events, all or none. When it returns they are durable, and listeners were told.
     *
     * @throws JournalException if they could not be written; then none is
     * @throws IllegalArgumentException if an event does not follow from what stands (a bug of the caller); then none is written
     */
    List<JournalEvent> append(List<NewEvent> events) throws JournalException;

    /** One report. */
    Optional<Report> report(String id) throws JournalException;

    /** Reports by filter, a page at a time. */
    Page<Report> reports(JournalFilter filter, PageRequest page) throws JournalException;

    /** How many reports the filter finds. */
    long countReports(JournalFilter filter) throws JournalException;

    /**
     * The {@code order} of every report the filter finds, sorted. Takes seconds for a million rows; ends early when the calling thread is interrupted.
     *
     * @throws JournalException if it cannot be read, or with the code {@code journal.interrupted}
     */
    long[] sortedReports(JournalFilter filter, RowSort sort) throws JournalException;

    /** The reports with these {@code order}s, in this order; those that are not there any more are left out. At most 1,000. */
    List<Report> reportsAt(List<Long> orders) throws JournalException;

    /** The {@code order} of every reception the filter finds, sorted; see {@link #sortedReports}. */
    long[] sortedReceptions(JournalFilter filter, RowSort sort) throws JournalException;

    /** The receptions with these {@code order}s; see {@link #reportsAt}. */
    List<Reception> receptionsAt(List<Long> orders) throws JournalException;

    /** The kinds that occur in reports or receptions, sorted. */
    List<String> kinds(SubjectKind of) throws JournalException;

    /** The employers that occur in reports or receptions, sorted; at most 10,000. */
    List<String> employers(SubjectKind of) throws JournalException;

    /** All reports in these states, oldest first. Meant for open states, of which there are few. */
    List<Report> reportsIn(Set<ReportState> states) throws JournalException;

    /** Reports with that content, oldest first. */
    List<Report> reportsWithContent(String sha256) throws JournalException;

    /** One reception. */
    Optional<Reception> reception(String id) throws JournalException;

    /** Receptions by filter, a page at a time. */
    Page<Reception> receptions(JournalFilter filter, PageRequest page) throws JournalException;

    /** How many receptions the filter finds. */
    long countReceptions(JournalFilter filter) throws JournalException;

    /** All receptions in these states, oldest first. */
    List<Reception> receptionsIn(Set<ReceptionState> states) throws JournalException;

    /** The attempts to send a report, oldest first. */
    List<Attempt> attempts(String reportId) throws JournalException;

    /** All events about one thing, oldest first. */
    List<JournalEvent> history(Subject subject) throws JournalException;

    /** Events of these types (all if empty), a page at a time. */
    Page<JournalEvent> events(Set<EventType> types, PageRequest page) throws JournalException;

    /**
     * What became of the files taken from one day to another, both inclusive, in the zone of the injected clock. Archived ones are left out on both
     * sides.
     */
    Balance balance(LocalDate from, LocalDate to) throws JournalException;

    /**
     * Checks the chain from the first event (of the archives too) to the last, that contents are there and unchanged, and that the rows follow
     * from the events.
     */
    Verification verify() throws JournalException;

    /**
     * Moves finished reports and receptions older than a day, with their events and contents, into an archive beside the database. The chain goes
     * on through it; nothing is deleted that the archive does not hold, durably.
     *
     * @param before things taken or received before this day (in the zone of the injected clock)
     */
    Archived archive(LocalDate before) throws JournalException;

    /**
     * Outcome of a check.
     *
     * @param events number of events read
     * @param contents number of contents read
     * @param problems what is wrong; empty if all is well
     */
    record Verification(long events, long contents, List<lu.seco.core.Message> problems) {
        public Verification {
            problems = List.copyOf(problems);
        }

        /** Whether all is well. */
        public boolean sound() {
            return problems.isEmpty();
        }
    }

    /**
     * Outcome of archiving.
     *
     * @param reports how many went
     * @param receptions how many went
     * @param file the archive; empty if there was nothing to do
     */
    record Archived(int reports, int receptions, Optional<java.nio.file.Path> file) {
    }
}
