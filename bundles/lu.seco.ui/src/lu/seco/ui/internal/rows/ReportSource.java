// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.SubjectKind;

/** The reports. */
public final class ReportSource implements RowSource<Report> {

    @Override
    public Page<Report> page(Journal journal, JournalFilter filter, PageRequest request) throws JournalException {
        return ToDecide.wanted(filter) ? ToDecide.page(journal, filter, request) : journal.reports(filter, request);
    }

    @Override
    public long count(Journal journal, JournalFilter filter) throws JournalException {
        return ToDecide.wanted(filter) ? ToDecide.all(journal, filter).size() : journal.countReports(filter);
    }

    @Override
    public long[] sorted(Journal journal, JournalFilter filter, RowSort sort) throws JournalException {
        return ToDecide.wanted(filter) ? ToDecide.sorted(journal, filter, sort) : journal.sortedReports(filter, sort);
    }

    @Override
    public List<Report> at(Journal journal, List<Long> orders) throws JournalException {
        return journal.reportsAt(orders);
    }

    @Override
    public Optional<Report> one(Journal journal, String id) throws JournalException {
        return journal.report(id);
    }

    @Override
    public String id(Report row) {
        return row.id();
    }

    @Override
    public long order(Report row) {
        return row.order();
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.REPORT;
    }
}
