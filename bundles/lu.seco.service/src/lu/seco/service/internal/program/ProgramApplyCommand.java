// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.Wording;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco program apply}: installs the newest version at the next quiet moment; with a version only that one. */
public final class ProgramApplyCommand implements Command {

    @Override
    public String name() {
        return "program apply";
    }

    @Override
    public Site site() {
        return Site.HOLDER;
    }

    @Override
    public List<PositionalParamSpec> parameters(Wording wording) {
        return List.of(Options.parameter(wording, name(), "version", wording.text("cli.program.label.version"), 0, String.class, Options.text())
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
        Optional<String> version = session.invocation().parameter(0);
        if (version.isEmpty()) {
            UpdateCheck check = Program.await(session, updates, updates.check());
            if (check.available().isEmpty()) {
                boolean none = check.problems().isEmpty() && check.told().code().equals("update.none");
                ExitCode code = Program.told(session, new UpdateResult(none, check.problems().isEmpty() ? check.told() : check.problems().get(0)), none);
                return none ? ExitCode.OK : code;
            }
            version = Optional.of(check.available().get().version());
        }
        String person = session.invocation().caller().person();
        UpdateResult result = Program.await(session, updates, updates.apply(version.get(), person));
        return Program.told(session, result, false);
    }
}
