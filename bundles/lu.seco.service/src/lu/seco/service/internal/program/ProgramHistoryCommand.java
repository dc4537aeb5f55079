// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.AnswerCommand;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.PlainText;

/** {@code seco program history}: the states in which the program was installed. */
public final class ProgramHistoryCommand extends AnswerCommand<List<InstalledState>> {

    public ProgramHistoryCommand() {
        super("program history", Site.HOLDER);
    }

    @Override
    protected List<InstalledState> answer(Session session) throws MissingServiceException {
        return session.services().part(Updates.class).history();
    }

    @Override
    protected void json(Session session, JsonDocument json, List<InstalledState> states) throws IOException {
        json.list("states", states, state -> json.number("state", state.id()).text("version", state.version()).instant("since", state.since())
                .text("person", state.person()).flag("current", state.current()));
    }

    @Override
    protected void text(Session session, List<InstalledState> states) throws IOException, MissingServiceException {
        if (states.isEmpty()) {
            session.output().complaint(session.wording().text("cli.program.history.none"));
            return;
        }
        ZoneId zone = session.services().clock().getZone();
        Listing.print(session, List.of("state", "version", "installed", "person", "on-disk"),
                states.stream().map(state -> row(state, zone, session)).toList());
    }

    @Override
    protected ExitCode exit(Session session, List<InstalledState> states) {
        return states.isEmpty() ? ExitCode.NOT_DONE : ExitCode.OK;
    }

    private static List<String> row(InstalledState state, ZoneId zone, Session session) {
        return List.of(Long.toString(state.id()), state.version(), Program.time(state.since(), zone), PlainText.line(state.person()),
                state.current() ? session.wording().text("cli.program.current") : "");
    }
}
