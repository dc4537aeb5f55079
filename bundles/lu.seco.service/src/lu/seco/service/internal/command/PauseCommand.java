// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.Exchange;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.JsonDocument;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco pause} and {@code seco resume}: whether the service that runs starts SOFiE by itself. */
public final class PauseCommand implements Command {

    private final boolean pause;

    /** @param pause whether this one pauses, else it resumes */
    public PauseCommand(boolean pause) {
        this.pause = pause;
    }

    @Override
    public String name() {
        return pause ? "pause" : "resume";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        String person = session.invocation().caller().person();
        Exchange exchange = session.services().exchange();
        if (exchange.status().state() == EngineState.PASSIVE) {
            return passive(session);
        }
        if (pause) {
            exchange.pause(person);
        } else {
            exchange.resume(person);
        }
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.flag("paused", pause).finish();
            }
        } else {
            session.output().line(session.wording().text(pause ? "cli.paused" : "cli.resumed"));
        }
        return ExitCode.OK;
    }

    private static ExitCode passive(Session session) throws IOException {
        Message why = Message.of("station.passive");
        if (session.invocation().json()) {
            try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
                json.flag("paused", false).message("told", Optional.of(why)).finish();
            }
        } else {
            session.output().complaint(session.wording().text(why));
        }
        return ExitCode.NOT_DONE;
    }
}
