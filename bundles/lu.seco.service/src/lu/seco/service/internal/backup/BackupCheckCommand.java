// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco backup check}: reads all of a backup; whether it could be restored. */
public final class BackupCheckCommand implements Command {

    @Override
    public String name() {
        return "backup check";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "file", 0, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        Backups backups = session.services().part(Backups.class);
        Path file = readable(session);
        Worked<Backup> checked = Worked.await(session, progress -> backups.check(file, progress));
        if (session.invocation().json()) {
            json(session, file, checked);
        } else {
            session.output().line(checked.result().map(backup -> session.wording().text("cli.backup.sound", file, backup.sequence()))
                    .orElseGet(() -> session.wording().text(checked.problem().orElseThrow())));
        }
        return checked.result().isPresent() ? ExitCode.OK : ExitCode.ERRORS;
    }

    /** The file that was named, if it can be read at all. */
    static Path readable(Session session) throws FileException {
        Path file = session.invocation().file(0).orElseThrow();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw FileException.reading(file, new NoSuchFileException(file.toString()));
        }
        return file;
    }

    private static void json(Session session, Path file, Worked<Backup> checked) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            Optional<Backup> backup = checked.result();
            json.text("file", file.toString()).flag("sound", backup.isPresent()).message("problem", checked.problem());
            json.instant("at", backup.map(Backup::at));
            if (backup.isPresent()) {
                json.number("sequence", backup.get().sequence());
            } else {
                json.none("sequence");
            }
            json.optional("reason", backup.map(Backup::reason)).optional("version", backup.map(Backup::version)).finish();
        }
    }
}
