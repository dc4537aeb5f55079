// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.Backups;
import lu.seco.core.journal.JournalException;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco backup list}: the backups in a folder, newest first. */
public final class BackupListCommand implements Command {

    @Override
    public String name() {
        return "backup list";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "folder", 0, false));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Backups backups = session.services().part(Backups.class);
        Path folder = session.invocation().file(0).orElseGet(backups::folder);
        List<Backup> found = Worked.await(session, progress -> backups.list(folder)).orThrow();
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("folder", folder.toString()).beginList("backups");
                for (Backup backup : found) {
                    json.begin();
                    BackupText.json(json, backup);
                    json.end();
                }
                json.endList().finish();
            }
        } else if (found.isEmpty()) {
            session.output().line(session.wording().text("cli.backup.list.none", folder));
        } else {
            table(session, found);
        }
        return ExitCode.OK;
    }

    private static void table(Session session, List<Backup> found) throws IOException, MissingServiceException {
        ZoneId zone = session.services().clock().getZone();
        Listing.print(session, List.of("written", "events", "megabytes", "why", "file"), found.stream().map(backup -> List.of(
                BackupText.time(backup.at(), zone), String.valueOf(backup.sequence()), BackupText.size(backup.size()),
                session.wording().text("cli.backup.reason." + backup.reason().key()), backup.path().getFileName().toString())).toList());
    }
}
