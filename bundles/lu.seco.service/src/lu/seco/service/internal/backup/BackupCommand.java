// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lu.seco.core.backup.Backup;
import lu.seco.core.backup.BackupReason;
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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco backup}: journal, contents and settings in one file, while SeCo works. */
public final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
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
        session.stop().hold();
        Backup backup = Worked.await(session, progress -> backups.write(folder, BackupReason.ASKED, progress)).orThrow();
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                BackupText.json(json, backup);
                json.messages("remarks", backup.remarks()).finish();
            }
        } else {
            session.output().line(session.wording().text("cli.backup.written", backup.path(), BackupText.size(backup.size()), backup.sequence()));
            BackupText.remarks(session, backup.remarks());
        }
        return ExitCode.OK;
    }
}
