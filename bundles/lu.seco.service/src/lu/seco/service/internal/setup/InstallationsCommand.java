// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.setup;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco installations}: which installations of SOFiE this machine has. */
public final class InstallationsCommand extends AnswerCommand<List<FoundInstallation>> {

    static final String ROOT = "--root";

    public InstallationsCommand() {
        super("installations", Site.APART);
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.file(wording, name(), ROOT), Options.flag(wording, Options.JSON));
    }

    @Override
    protected List<FoundInstallation> answer(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        return Looking.find(session, session.services().part(InstallationFinder.class), session.invocation().file(ROOT));
    }

    private static boolean any(List<FoundInstallation> found) {
        return found.stream().anyMatch(one -> one.likelihood() != Likelihood.NONE);
    }

    @Override
    protected ExitCode exit(Session session, List<FoundInstallation> found) {
        return any(found) ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    @Override
    protected void json(Session session, JsonDocument json, List<FoundInstallation> found) throws IOException {
        json.list("installations", found, one -> json.text("root", one.root().toString()).text("likelihood", one.likelihood().name())
                .texts("users", one.users()).messages("recognised", one.recognised()).messages("missing", one.missing()));
    }

    @Override
    protected void text(Session session, List<FoundInstallation> found) throws IOException {
        Wording wording = session.wording();
        for (FoundInstallation one : found) {
            session.output().line(wording.text(Message.of("cli.setup.installation", one.root(), wording.text(likelihood(one)))));
            if (!one.users().isEmpty()) {
                session.output().line("    " + wording.text("cli.installations.users", String.join(", ", one.users())));
            }
            for (Message trait : one.recognised()) {
                session.output().line("    + " + wording.text(trait));
            }
            if (!one.missing().isEmpty()) {
                session.output().line("    " + wording.text("cli.installations.missing",
                        one.missing().stream().map(wording::text).collect(Collectors.joining("; "))));
            }
        }
        if (!any(found)) {
            session.output().complaint(wording.text("cli.installations.none"));
        }
    }

    private static Message likelihood(FoundInstallation one) {
        return Message.of("setup.likelihood." + one.likelihood().name().toLowerCase(Locale.ROOT));
    }
}
