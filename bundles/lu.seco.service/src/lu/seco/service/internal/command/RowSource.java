// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;

/**
 * Where rows, and what belongs to them, come from.
 *
 * @param journal the journal
 * @param contents the contents
 */
record RowSource(Journal journal, ContentStore contents) {

    /** Where the content of a file lies, if the store has it. */
    Optional<Path> content(StoredFile file) {
        return contents.find(file.sha256());
    }

    /** The ids of the receptions that answer a report, in the order in which they came. */
    List<String> answers(Report report) throws JournalException {
        if (report.state() != ReportState.ANSWERED) {
            return List.of();
        }
        return Projection.answers(journal.history(Subject.report(report.id())));
    }

    List<JournalEvent> history(Subject subject) throws JournalException {
        return journal.history(subject);
    }
}
