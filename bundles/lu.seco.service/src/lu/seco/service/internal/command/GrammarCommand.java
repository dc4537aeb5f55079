// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.util.List;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command that writes something from the grammar of all commands itself, so that it is never out of date; the packages hold it. */
abstract class GrammarCommand implements Command {

    private final String name;

    GrammarCommand(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Site site() {
        return Site.APART;
    }

    @Override
    public final List<OptionSpec> options(Wording wording) {
        return List.of();
    }

    @Override
    public final ExitCode execute(Session session) throws IOException {
        session.output().out(text(session.invocation().parsed().commandSpec().root(), session.wording()));
        return ExitCode.OK;
    }

    /**
     * What it writes.
     *
     * @param top the grammar of {@code seco} with all commands
     */
    abstract String text(CommandSpec top, Wording wording);
}
