// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco program revert}: puts the program back into the state before the present one, or into a given one. */
public final class ProgramRevertCommand implements Command {

    @Override
    public String name() {
        return "program revert";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, name(), "state", wording.text("cli.program.label.state"), 0, Long.class, Options.number(wording))
                .toBuilder().arity("0..1").required(false).build());
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(Options.flag(wording, Options.JSON));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, InterruptedException {
        Updates updates = session.services().part(Updates.class);
        session.stop().hold();
        Optional<Long> named = session.invocation().parameter(0);
        Optional<Long> state = named.or(() -> updates.history().stream().filter(known -> !known.current()).findFirst().map(InstalledState::id));
        if (state.isEmpty()) {
            return Program.told(session, new UpdateResult(false, Message.of("cli.program.revert.none")), false);
        }
        String person = session.invocation().caller().person();
        return Program.told(session, Program.await(session, updates, updates.revert(state.get(), person)), false);
    }
}
