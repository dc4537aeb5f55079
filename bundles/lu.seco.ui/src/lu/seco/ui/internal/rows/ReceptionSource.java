// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.SubjectKind;

/** The receptions. */
public final class ReceptionSource implements RowSource<Reception> {

    @Override
    public Page<Reception> page(Journal journal, JournalFilter filter, PageRequest request) throws JournalException {
        return journal.receptions(filter, request);
    }

    @Override
    public long count(Journal journal, JournalFilter filter) throws JournalException {
        return journal.countReceptions(filter);
    }

    @Override
    public long[] sorted(Journal journal, JournalFilter filter, RowSort sort) throws JournalException {
        return journal.sortedReceptions(filter, sort);
    }

    @Override
    public List<Reception> at(Journal journal, List<Long> orders) throws JournalException {
        return journal.receptionsAt(orders);
    }

    @Override
    public Optional<Reception> one(Journal journal, String id) throws JournalException {
        return journal.reception(id);
    }

    @Override
    public String id(Reception row) {
        return row.id();
    }

    @Override
    public long order(Reception row) {
        return row.order();
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.RECEPTION;
    }
}
