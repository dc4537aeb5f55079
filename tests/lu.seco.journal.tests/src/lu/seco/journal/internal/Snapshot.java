// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;

/** All that a small journal says, to be compared with what it says later; that it was built again is left out. */
record Snapshot(List<Report> reports, List<Reception> receptions, List<Attempt> attempts, List<JournalEvent> events) {

    private static final int MOST = 1_000;

    static Snapshot of(JournalHouse house) throws JournalException {
        List<Report> reports = house.journal.reports(JournalFilter.ALL, PageRequest.oldest(MOST)).rows();
        List<Attempt> attempts = new ArrayList<>();
        for (Report report : reports) {
            attempts.addAll(house.journal.attempts(report.id()));
        }
        return new Snapshot(reports, house.journal.receptions(JournalFilter.ALL, PageRequest.oldest(MOST)).rows(), attempts,
                house.journal.events(Set.of(), PageRequest.oldest(MOST)).rows().stream()
                        .filter(event -> event.type() != EventType.JOURNAL_REBUILT).toList());
    }
}
