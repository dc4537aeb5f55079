// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.Backups;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco backup list}: the backups in a folder, newest first. */
public final class BackupListCommand extends AnswerCommand<BackupListCommand.Found> {

    public BackupListCommand() {
        super("backup list", Site.HOLDER);
    }

    /**
     * What is there.
     *
     * @param folder where
     * @param backups newest first
     */
    record Found(Path folder, List<Backup> backups) {
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "folder", 0, false));
    }

    @Override
    protected Found answer(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Backups backups = session.services().part(Backups.class);
        Path folder = session.invocation().file(0).orElseGet(backups::folder);
        return new Found(folder, Worked.await(session, progress -> backups.list(folder)).orThrow());
    }

    @Override
    protected void json(Session session, JsonDocument json, Found found) throws IOException {
        json.text("folder", found.folder().toString()).list("backups", found.backups(), backup -> BackupText.json(json, backup));
    }

    @Override
    protected void text(Session session, Found found) throws IOException, MissingServiceException {
        if (found.backups().isEmpty()) {
            session.output().line(session.wording().text("cli.backup.list.none", found.folder()));
            return;
        }
        ZoneId zone = session.services().clock().getZone();
        Listing.print(session, List.of("written", "events", "megabytes", "why", "file"), found.backups().stream().map(backup -> List.of(
                BackupText.time(backup.at(), zone), String.valueOf(backup.sequence()), BackupText.size(backup.size()),
                session.wording().text("cli.backup.reason." + backup.reason().key()), backup.path().getFileName().toString())).toList());
    }

    @Override
    protected ExitCode exit(Session session, Found found) {
        return ExitCode.OK;
    }
}
