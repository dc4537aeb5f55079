// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.Backups;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.files.FileCommand;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;

/** {@code seco backup check}: reads all of a backup; whether it could be restored. */
public final class BackupCheckCommand extends FileCommand<Worked<Backup>> {

    public BackupCheckCommand() {
        super("backup check", Site.APART);
    }

    @Override
    protected Worked<Backup> work(Session session, Path file)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Backups backups = session.services().part(Backups.class);
        return Worked.await(session, progress -> backups.check(file, progress));
    }

    @Override
    protected void text(Session session, Of<Worked<Backup>> answer) throws IOException {
        Worked<Backup> checked = answer.found();
        session.output().line(checked.result().map(backup -> session.wording().text("cli.backup.sound", answer.file(), backup.sequence()))
                .orElseGet(() -> session.wording().text(checked.problem().orElseThrow())));
    }

    @Override
    protected void keys(Session session, JsonDocument json, Worked<Backup> checked) throws IOException {
        Optional<Backup> backup = checked.result();
        json.flag("sound", backup.isPresent()).message("problem", checked.problem());
        json.instant("at", backup.map(Backup::at));
        if (backup.isPresent()) {
            json.number("sequence", backup.get().sequence());
        } else {
            json.none("sequence");
        }
        json.optional("reason", backup.map(Backup::reason)).optional("version", backup.map(Backup::version));
    }

    @Override
    protected ExitCode ended(Session session, Worked<Backup> checked) {
        return checked.result().isPresent() ? ExitCode.OK : ExitCode.ERRORS;
    }
}
