// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.SubjectKind;

/**
 * One list of the journal, so that all lists page, sort, count and follow it alike.
 *
 * @param <R> kind of row
 */
public interface RowSource<R> {

    Page<R> page(Journal journal, JournalFilter filter, PageRequest request) throws JournalException;

    long count(Journal journal, JournalFilter filter) throws JournalException;

    /** The orders of all rows, sorted; takes seconds in a long list. */
    long[] sorted(Journal journal, JournalFilter filter, RowSort sort) throws JournalException;

    /** The rows with these orders, at most 1,000. */
    List<R> at(Journal journal, List<Long> orders) throws JournalException;

    Optional<R> one(Journal journal, String id) throws JournalException;

    String id(R row);

    /** The key by which the journal pages: order of arrival. */
    long order(R row);

    /** What the events that change these rows are about. */
    SubjectKind subject();

    /** Whether the journal has no row at all for this list. */
    default boolean nothing(Journal journal) throws JournalException {
        return page(journal, JournalFilter.ALL, PageRequest.newest(1)).rows().isEmpty();
    }
}
