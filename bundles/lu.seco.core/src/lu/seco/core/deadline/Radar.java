// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.deadline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;

/**
 * Deadlines over employers, kinds and months. Reads the journal: any thread but that of a user interface. What was sent outside SeCo is not known to it.
 */
public interface Radar {

    /**
     * The picture of some months, at most 36.
     *
     * @throws JournalException if the journal cannot be read
     */
    RadarPage months(YearMonth first, YearMonth last) throws JournalException;

    /**
     * What is due from today to a day, and what is overdue, earliest first.
     *
     * @throws JournalException if the journal cannot be read
     */
    List<DueItem> due(LocalDate until) throws JournalException;

    /**
     * Writes what is due as a calendar file (iCalendar, RFC 5545) with stable ids, so that importing it again changes nothing.
     *
     * @throws JournalException if the journal cannot be read
     * @throws IOException if the file cannot be written
     */
    void export(LocalDate until, Path file) throws JournalException, IOException;

    /** The day after which CCSS has normally answered a sent report if it refuses something; empty if nothing is documented or it was not sent. */
    Optional<LocalDate> noRefusalBy(Report report);

    /**
     * One thing that is due.
     *
     * @param employer registration number
     * @param kind procedure
     * @param month reference month
     * @param due the last day
     * @param confirmed whether CCSS documents the deadline
     */
    record DueItem(String employer, String kind, YearMonth month, LocalDate due, boolean confirmed) {
    }
}
