// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.Wording;
import picocli.AutoComplete;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco completion bash}: a script by which the shell completes commands, options and names of files. */
public final class CompletionCommand implements Command {

    @Override
    public String name() {
        return "completion bash";
    }

    @Override
    public Site site() {
        return Site.APART;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of();
    }

    @Override
    public ExitCode execute(Session session) throws IOException {
        session.output().out(AutoComplete.bash("seco", session.invocation().parsed().commandSpec().root().commandLine()));
        return ExitCode.OK;
    }
}
