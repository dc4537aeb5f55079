// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Projection;
import lu.seco.core.journal.Reception;

/** One reception on the way from event to event. */
final class ReceptionTrack {

    /** Longest id there is, see {@link lu.seco.core.IdSource}. */
    private static final int ID = 40;

    private Optional<Reception> reception;

    ReceptionTrack(Optional<Reception> reception) {
        this.reception = reception;
    }

    void apply(JournalEvent event) {
        if (event.type() == EventType.RECEPTION_LINKED && event.fact(Fact.REPORT).filter(id ->
                !id.isEmpty() && id.length() <= ID).isEmpty()) {
            throw new IllegalArgumentException("linked to no report: " + event.subject().id());
        }
        reception = Optional.of(Projection.reception(reception, event));
    }

    Optional<Reception> reception() {
        return reception;
    }
}
