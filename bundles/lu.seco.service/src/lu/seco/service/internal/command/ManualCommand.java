// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code seco manual}: the manual page, written from the grammar. */
public final class ManualCommand extends GrammarCommand {

    public ManualCommand() {
        super("manual");
    }

    @Override
    String text(CommandSpec top, Wording wording) {
        StringBuilder page = new StringBuilder(".\\\" SPDX-License-Identifier: EPL-2.0\n.TH SECO 1 \"\" \"SeCo\"\n.SH NAME\nseco \\- ");
        page.append(text(top.usageMessage().description()))
                .append("\n.SH SYNOPSIS\n.B seco\n[\\-\\-data FOLDER] [\\-\\-lang fr|en|de] [\\-\\-wait TIME] COMMAND\n");
        page.append(".SH OPTIONS\n");
        options(page, top);
        page.append(".SH COMMANDS\n");
        commands(page, "seco", top);
        page.append(".SH EXIT STATUS\n").append(plain(wording.text("cli.manual.exit"))).append("\n.SH FILES\n");
        page.append(plain(wording.text("cli.manual.files"))).append('\n');
        return page.toString();
    }

    private static void commands(StringBuilder page, String before, CommandSpec spec) {
        spec.subcommands().forEach((word, line) -> {
            CommandSpec command = line.getCommandSpec();
            String name = before + " " + word;
            if (command.userObject() instanceof Command) {
                page.append(".SS \"").append(plain(name));
                for (PositionalParamSpec parameter : command.positionalParameters()) {
                    page.append(' ').append(plain(parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]"));
                }
                page.append("\"\n").append(text(command.usageMessage().description())).append('\n');
                for (PositionalParamSpec parameter : command.positionalParameters()) {
                    page.append(".TP\n.I ").append(plain(parameter.paramLabel())).append('\n').append(text(parameter.description())).append('\n');
                }
                options(page, command, spec);
            }
            commands(page, name, command);
        });
    }

    private static void options(StringBuilder page, CommandSpec command) {
        command.options().forEach(option -> option(page, option));
    }

    /** Those that the command above does not have too. */
    private static void options(StringBuilder page, CommandSpec command, CommandSpec above) {
        command.options().stream().filter(option -> above.findOption(option.longestName()) == null).forEach(option -> option(page, option));
    }

    private static void option(StringBuilder page, OptionSpec option) {
        page.append(".TP\n.B ").append(plain(option.longestName()));
        if (option.arity().max() > 0) {
            page.append(" \\fI").append(plain(option.paramLabel())).append("\\fR");
        }
        page.append('\n').append(text(option.description())).append('\n');
    }

    /** picocli takes descriptions for format strings, so a per cent sign stands there twice. */
    private static String text(String[] description) {
        return plain(String.join(" ", description).replace("%%", "%"));
    }

    /** Text that no roff obeys. */
    private static String plain(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq").strip();
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
