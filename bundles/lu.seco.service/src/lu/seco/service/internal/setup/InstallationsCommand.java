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
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.UsageException;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.files.FileException;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco installations}: which installations of SOFiE this machine has. */
public final class InstallationsCommand implements Command {

    static final String ROOT = "--root";

    @Override
    public String name() {
        return "installations";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.file(wording, name(), ROOT), Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session)
            throws IOException, UsageException, MissingServiceException, JournalException, FileException, InterruptedException {
        InstallationFinder finder = session.services().part(InstallationFinder.class);
        List<FoundInstallation> found = Looking.find(session, finder, session.invocation().file(ROOT));
        boolean any = found.stream().anyMatch(one -> one.likelihood() != Likelihood.NONE);
        if (session.invocation().json()) {
            json(session, found);
        } else {
            text(session, found, any);
        }
        return any ? ExitCode.OK : ExitCode.NOT_DONE;
    }

    private static void json(Session session, List<FoundInstallation> found) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.beginList("installations");
            for (FoundInstallation one : found) {
                json.begin().text("root", one.root().toString()).text("likelihood", one.likelihood().name()).texts("users", one.users());
                json.messages("recognised", one.recognised()).messages("missing", one.missing()).end();
            }
            json.endList().finish();
        }
    }

    private static void text(Session session, List<FoundInstallation> found, boolean any) throws IOException {
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
        if (!any) {
            session.output().complaint(wording.text("cli.installations.none"));
        }
    }

    private static Message likelihood(FoundInstallation one) {
        return Message.of("setup.likelihood." + one.likelihood().name().toLowerCase(Locale.ROOT));
    }
}
