// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco program history}: the states in which the program was installed. */
public final class ProgramHistoryCommand implements Command {

    @Override
    public String name() {
        return "program history";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        List<InstalledState> states = session.services().part(Updates.class).history();
        if (session.invocation().json()) {
            json(session, states);
        } else if (states.isEmpty()) {
            session.output().complaint(session.wording().text("cli.program.history.none"));
        } else {
            ZoneId zone = session.services().clock().getZone();
            Listing.print(session, List.of("state", "version", "installed", "person", "on-disk"),
                    states.stream().map(state -> row(state, zone, session)).toList());
        }
        return states.isEmpty() ? ExitCode.NOT_DONE : ExitCode.OK;
    }

    private static List<String> row(InstalledState state, ZoneId zone, Session session) {
        return List.of(Long.toString(state.id()), state.version(), Program.time(state.since(), zone), PlainText.line(state.person()),
                state.current() ? session.wording().text("cli.program.current") : "");
    }

    private static void json(Session session, List<InstalledState> states) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            json.beginList("states");
            for (InstalledState state : states) {
                json.begin().number("state", state.id()).text("version", state.version()).instant("since", state.since()).text("person", state.person())
                        .flag("current", state.current()).end();
            }
            json.endList().finish();
        }
    }
}
