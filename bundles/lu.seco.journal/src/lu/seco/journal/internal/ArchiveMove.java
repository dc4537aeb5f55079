// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import lu.seco.core.journal.SubjectKind;
import lu.seco.journal.internal.ArchivePlan.Thing;
import lu.seco.journal.internal.ArchiveTable.Archive;

/** What archiving changes in the database: facts and rows go, numbers and hashes stay. Part of the transaction of the event that says so. */
final class ArchiveMove {

    private ArchiveMove() {
    }

    /** Takes what was planned out of the tables. */
    static void run(Session transaction, ArchivePlan plan, Archive archive) throws SQLException {
        for (Thing thing : plan.all()) {
            String id = thing.subject().id();
            if (!EventTable.numbersAbout(transaction, thing.subject()).equals(thing.events())) {
                throw new ChangedMeanwhile(id);
            }
            transaction.update("UPDATE event SET facts = NULL, archive = ? WHERE subject_kind = ? AND subject_id = ? AND archive = 0",
                    archive.id(), thing.subject().kind().name(), id);
            if (thing.subject().kind() == SubjectKind.REPORT) {
                transaction.update("DELETE FROM attempt WHERE report_id = ?", id);
                RowTable.REPORT.delete(transaction, id);
            } else {
                transaction.update("DELETE FROM reception_link WHERE reception_id = ?", id);
                RowTable.RECEPTION.delete(transaction, id);
            }
        }
        ArchiveTable.insert(transaction, archive, plan.contents());
    }

    /** Rolls the transaction back. */
    static final class ChangedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ChangedMeanwhile(String id) {
            super(id);
        }
    }
}
