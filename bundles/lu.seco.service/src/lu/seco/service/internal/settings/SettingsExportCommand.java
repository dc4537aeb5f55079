// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.settings;

import java.io.IOException;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.settings.SettingsTransfer;
import lu.seco.core.settings.SettingsTransfer.Exported;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.LongWork;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.files.NewFile;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco settings export}: the whole configuration without secrets, in one file. */
public final class SettingsExportCommand implements Command {

    @Override
    public String name() {
        return "settings export";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.file(wording, name(), "file", 0, true));
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.FORCE), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        NewFile file = new NewFile(session.invocation().file(0).orElseThrow(), session.invocation().has(Options.FORCE));
        file.check();
        SettingsTransfer transfer = session.services().part(SettingsTransfer.class);
        session.stop().hold();
        Exported exported = LongWork.await(session, () -> written(transfer, file));
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.text("file", file.target().toString()).texts("parts", exported.parts()).messages("leftOut", exported.leftOut()).finish();
            }
        } else {
            session.output().line(session.wording().text("cli.settings.exported", file.target(), String.join(", ", exported.parts())));
            for (Message left : exported.leftOut()) {
                session.output().line("! " + session.wording().text(left));
            }
        }
        return exported.leftOut().isEmpty() ? ExitCode.OK : ExitCode.WARNINGS;
    }

    private static Exported written(SettingsTransfer transfer, NewFile file) throws FileException {
        Exported exported;
        try {
            exported = transfer.export();
        } catch (IOException e) {
            throw new FileException(Message.of("cli.settings.export.failed", e.getMessage()), e);
        }
        file.write(out -> out.write(exported.content()));
        return exported;
    }
}
