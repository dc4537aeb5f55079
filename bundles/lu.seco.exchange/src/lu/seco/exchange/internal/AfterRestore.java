// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.backup.RestoreNote;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;

/**
 * The first start after a restore. A journal that ends where the backup does knows nothing of what was sent since: so the engine is paused, and whatever
 * waited to be sent then waits for a person now. A report that was being sent is not touched: SOFiE's log tells what became of it.
 */
final class AfterRestore {

    private AfterRestore() {
    }

    /**
     * Does what a restore asks for, if there was one; done again after a power cut it changes nothing more.
     *
     * @throws IOException if that there was one cannot be found out or forgotten: then nothing may be sent
     */
    static void apply(Services services) throws IOException, JournalException {
        Path place = RestoreNote.place(services.data().root());
        Optional<RestoreNote> found = RestoreNote.read(place);
        if (found.isPresent()) {
            RestoreNote note = found.get();
            Message told = note.failure().isPresent() ? Message.of("backup.restore.failed", note.failure().get()) : journalled(services, note);
            Files.delete(place);
            Notice.Level level = note.failure().isEmpty() && note.continued() ? Notice.Level.INFORMATION : Notice.Level.ALARM;
            services.notifier().tell(new Notice(level, told, Optional.empty()));
        }
    }

    private static Message journalled(Services services, RestoreNote note) throws JournalException {
        List<NewEvent> events = new ArrayList<>();
        events.add(new NewEvent(EventType.JOURNAL_RESTORED, Subject.ENGINE, Map.of(Fact.SOURCE, note.file(), Fact.COUNT, String.valueOf(note.sequence()),
                Fact.PERSON, note.person(), Fact.PLACE, note.kept(), Fact.RESULT, note.continued() ? "continued" : "replaced")));
        long held = 0;
        if (!note.continued()) {
            events.add(new NewEvent(EventType.ENGINE_PAUSED, Subject.ENGINE, Map.of(Fact.PERSON, note.person())));
            for (Report report : services.journal().reportsIn(EnumSet.of(ReportState.QUEUED, ReportState.FAILED))) {
                events.add(hold(report));
                held++;
            }
        }
        services.journal().append(events);
        return note.continued() ? Message.of("backup.restored.continued", note.file(), note.kept())
                : Message.of("backup.restored", note.file(), held, note.kept());
    }

    /** What lies in SOFiE's own queue cannot be held: it is given up, so that a person decides. */
    private static NewEvent hold(Report report) {
        EventType type = report.progress().sofieName().isPresent() ? EventType.REPORT_FAILED : EventType.REPORT_HELD;
        return new NewEvent(type, Subject.report(report.id()), Map.of(Fact.REASON, Message.of("backup.held").format()));
    }
}
