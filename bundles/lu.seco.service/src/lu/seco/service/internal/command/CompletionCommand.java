// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import lu.seco.service.internal.cli.Wording;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code seco completion bash}: a script by which the shell completes commands, options and names of files. */
public final class CompletionCommand extends GrammarCommand {

    public CompletionCommand() {
        super("completion bash");
    }

    @Override
    String text(CommandSpec top, Wording wording) {
        return AutoComplete.bash("seco", top.commandLine());
    }
}
