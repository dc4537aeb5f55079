// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;

/** What speaks for or against a fault on the office's side when CCSS is silent, in sentences: last reception, connection, folder, next reception. */
final class Checked {

    private static final int RUNS = 200;

    private final Journal journal;
    private final Texts texts;

    Checked(Journal journal, Texts texts) {
        this.journal = journal;
        this.texts = texts;
    }

    /** The sentences, in the language of the settings. */
    String sentences(EngineStatus status) throws JournalException {
        List<Message> found = new ArrayList<>();
        Optional<Instant> reception = lastReception();
        found.add(reception.map(at -> Message.of("silence.checked.reception", at)).orElse(Message.of("silence.checked.reception.none")));
        if (status.state() == EngineState.ACTIVE || status.state() == EngineState.PAUSED) {
            found.add(status.pausedUntil().map(until -> Message.of("silence.checked.connection.bad", until))
                    .orElse(Message.of("silence.checked.connection.good")));
            status.folders().stream().filter(folder -> folder.role() == FolderRole.PAYROLL).findFirst().map(Checked::folder).ifPresent(found::add);
            found.add(status.nextReception().map(at -> Message.of("silence.checked.next", at)).orElse(Message.of("silence.checked.next.none")));
        }
        return found.stream().map(texts::text).collect(Collectors.joining(" "));
    }

    private static Message folder(FolderStatus folder) {
        return Message.of(folder.reachable() ? "silence.checked.folder.good" : "silence.checked.folder.bad", folder.path());
    }

    /** When a run to receive ended by itself for the last time. */
    private Optional<Instant> lastReception() throws JournalException {
        return journal.events(Set.of(EventType.RUN_ENDED), PageRequest.newest(RUNS)).rows().stream()
                .filter(event -> event.fact(Fact.RUN_KIND).filter(RunKind.RECEIVE.name()::equals).isPresent())
                .filter(event -> event.fact(Fact.RESULT).filter(RunEnd.ENDED.name()::equals).isPresent()).map(JournalEvent::at).findFirst();
    }
}
