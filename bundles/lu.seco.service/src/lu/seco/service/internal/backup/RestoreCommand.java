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

/**
 * {@code seco restore}: puts a backup in the place of what is there, which is kept. It holds the data folder itself and never asks for the journal, so
 * nothing is open that is exchanged.
 */
public final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public Site site() {
        return Site.HERE;
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
        Path file = BackupCheckCommand.readable(session);
        String person = session.invocation().caller().person();
        session.stop().hold();
        Worked<Prepared> prepared = Worked.await(session, progress -> backups.prepare(file, person, progress));
        Worked<Path> restored = prepared.result().isPresent() ? Worked.await(session, progress -> backups.restore())
                : new Worked<>(Optional.empty(), prepared.problem());
        if (session.invocation().json()) {
            json(session, file, prepared, restored);
        } else if (restored.result().isEmpty()) {
            session.output().complaint(session.wording().text(restored.problem().orElseThrow()));
        } else {
            lines(session, prepared.result().orElseThrow(), restored.result().get());
        }
        return restored.result().isPresent() ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static void lines(Session session, Prepared prepared, Path kept) throws IOException {
        session.output().line(session.wording().text("cli.restore.done", prepared.file(), prepared.sequence(), kept));
        session.output().line(session.wording().text(prepared.continued() ? "cli.restore.continued" : "cli.restore.older"));
        BackupText.remarks(session, prepared.remarks());
    }

    private static void json(Session session, Path file, Worked<Prepared> prepared, Worked<Path> restored) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            Optional<Prepared> what = prepared.result();
            json.text("file", file.toString()).flag("done", restored.result().isPresent()).message("problem", restored.problem());
            if (what.isPresent()) {
                json.number("sequence", what.get().sequence()).flag("continued", what.get().continued());
            } else {
                json.none("sequence").none("continued");
            }
            json.optional("kept", restored.result());
            json.messages("remarks", what.map(Prepared::remarks).orElse(List.<Message>of())).finish();
        }
    }
}
