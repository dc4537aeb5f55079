// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.backup.Backups;
import lu.seco.core.backup.Backups.Prepared;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.files.FileCommand;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;

/**
 * {@code seco restore}: puts a backup in the place of what is there, which is kept. It holds the data folder itself and never asks for the journal, so
 * nothing is open that is exchanged.
 */
public final class RestoreCommand extends FileCommand<RestoreCommand.Restored> {

    public RestoreCommand() {
        super("restore", Site.HERE);
    }

    /**
     * What came of it.
     *
     * @param prepared what was laid out
     * @param kept where what was there before is
     */
    record Restored(Worked<Prepared> prepared, Worked<Path> kept) {
    }

    @Override
    protected Restored work(Session session, Path file)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Backups backups = session.services().part(Backups.class);
        String person = session.invocation().caller().person();
        session.stop().hold();
        Worked<Prepared> prepared = Worked.await(session, progress -> backups.prepare(file, person, progress));
        return new Restored(prepared, prepared.result().isPresent() ? Worked.await(session, progress -> backups.restore())
                : new Worked<>(Optional.empty(), prepared.problem()));
    }

    @Override
    protected void text(Session session, Of<Restored> answer) throws IOException {
        Worked<Path> kept = answer.found().kept();
        if (kept.result().isEmpty()) {
            session.output().complaint(session.wording().text(kept.problem().orElseThrow()));
            return;
        }
        Prepared prepared = answer.found().prepared().result().orElseThrow();
        session.output().line(session.wording().text("cli.restore.done", prepared.file(), prepared.sequence(), kept.result().get()));
        session.output().line(session.wording().text(prepared.continued() ? "cli.restore.continued" : "cli.restore.older"));
        BackupText.remarks(session, prepared.remarks());
    }

    @Override
    protected void keys(Session session, JsonDocument json, Restored restored) throws IOException {
        Optional<Prepared> what = restored.prepared().result();
        json.flag("done", restored.kept().result().isPresent()).message("problem", restored.kept().problem());
        if (what.isPresent()) {
            json.number("sequence", what.get().sequence()).flag("continued", what.get().continued());
        } else {
            json.none("sequence").none("continued");
        }
        json.optional("kept", restored.kept().result());
        json.messages("remarks", what.map(Prepared::remarks).orElse(List.<Message>of()));
    }

    @Override
    protected ExitCode ended(Session session, Restored restored) {
        return restored.kept().result().isPresent() ? ExitCode.OK : ExitCode.NOT_DONE;
    }
}
