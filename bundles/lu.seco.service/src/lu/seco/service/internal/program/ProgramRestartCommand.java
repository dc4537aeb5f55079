// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.util.List;
import lu.seco.core.update.Restart;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Wording;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco program restart}: has the service that runs end in good order and begin anew. */
public final class ProgramRestartCommand implements Command {

    @Override
    public String name() {
        return "program restart";
    }

    @Override
    public Site site() {
        return Site.RUNNING;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of();
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException {
        Restart restart = session.services().part(Restart.class);
        if (!restart.possible()) {
            session.output().complaint(session.wording().text("cli.program.restart.window"));
            return ExitCode.NOT_DONE;
        }
        session.output().line(session.wording().text("cli.program.restart.begun"));
        restart.restart();
        return ExitCode.OK;
    }
}
