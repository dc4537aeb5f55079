// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import java.util.Optional;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.SubjectKind;

/**
 * One list of the journal, so that all lists page, count and follow it alike.
 *
 * @param <R> kind of row
 */
public interface RowSource<R> {

    Page<R> page(Journal journal, JournalFilter filter, PageRequest request) throws JournalException;

    long count(Journal journal, JournalFilter filter) throws JournalException;

    Optional<R> one(Journal journal, String id) throws JournalException;

    String id(R row);

    /** The key by which the journal pages: order of arrival. */
    long order(R row);

    /** What the events that change these rows are about. */
    SubjectKind subject();
}
