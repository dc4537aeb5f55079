// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lu.seco.core.Texts;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The grammar of {@code seco}: reads command lines and writes the help. */
public final class CommandLines {

    private static final List<String> LANGUAGES = List.of("fr", "en", "de");
    private static final Duration STANDARD_WAIT = Duration.ofSeconds(10);
    private static final int HELP_WIDTH = 100;
    private static final int HELP_LEAST = 60;

    private final List<Command> commands;
    private final String version;

    /**
     * @param commands all commands, in the order of the help
     * @param version version of SeCo
     */
    public CommandLines(List<Command> commands, String version) {
        this.commands = List.copyOf(commands);
        this.version = version;
    }

    /** What a command line says. */
    public sealed interface Read {
        /** It calls a command. */
        record Call(Command command, Invocation invocation, Duration patience) implements Read {
        }

        /** It asks for help or for the version: a text. */
        record Told(String text) implements Read {
        }

        /** It is wrong. */
        record Wrong(String text) implements Read {
        }
    }

    /** Reads a command line. */
    public Read read(List<String> arguments, Invocation.Caller caller, Wording wording) {
        CommandLine grammar = grammar(wording, caller.width());
        try {
            ParseResult top = grammar.parseArgs(arguments.toArray(String[]::new));
            ParseResult last = top.hasSubcommand() ? top.subcommand() : top;
            if (top.isUsageHelpRequested() || last.isUsageHelpRequested()) {
                return new Read.Told(usage(last.commandSpec().commandLine()));
            }
            if (top.isVersionHelpRequested() || last.isVersionHelpRequested()) {
                return new Read.Told("seco " + version + "\n");
            }
            if (!top.hasSubcommand()) {
                return new Read.Wrong(wording.text("cli.command.missing") + "\n" + usage(grammar));
            }
            Command command = (Command) last.commandSpec().userObject();
            Duration wait = last.matchedOptionValue(Options.WAIT, top.matchedOptionValue(Options.WAIT, STANDARD_WAIT));
            return new Read.Call(command, new Invocation(arguments, last, caller), wait);
        } catch (ParameterException e) {
            return new Read.Wrong(complaint(e, wording));
        }
    }

    /** The language a command line asks for, before it is read: the help and the complaints need it. */
    public static Locale language(List<String> arguments, Texts texts) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String equals = Options.LANGUAGE + "=";
            Optional<String> asked = argument.startsWith(equals) ? Optional.of(argument.substring(equals.length()))
                    : argument.equals(Options.LANGUAGE) && i + 1 < arguments.size() ? Optional.of(arguments.get(i + 1)) : Optional.empty();
            if (asked.isPresent() && LANGUAGES.contains(asked.get())) {
                return Locale.forLanguageTag(asked.get());
            }
        }
        return texts.language();
    }

    private CommandLine grammar(Wording wording, int width) {
        CommandSpec top = common(CommandSpec.create(), "seco", wording, width);
        top.addOption(Options.version(wording));
        top.usageMessage().commandListHeading("%n" + wording.text("cli.commands") + "%n");
        for (Command command : commands) {
            CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
            command.options(wording).forEach(spec::addOption);
            top.addSubcommand(command.name(), common(spec, command.name(), wording, width));
        }
        return new CommandLine(top).setExpandAtFiles(false);
    }

    /** What all of them have: name, help, the options for everybody. */
    private static CommandSpec common(CommandSpec spec, String name, Wording wording, int width) {
        spec.name(name).interpolateVariables(false);
        spec.addOption(Options.value(wording, Options.DATA, wording.text("cli.label.folder"), String.class, tooLate(wording)));
        spec.addOption(Options.value(wording, Options.LANGUAGE, "fr|en|de", String.class, language(wording)));
        spec.addOption(Options.value(wording, Options.WAIT, wording.text("cli.label.time"), Duration.class, Options.duration(wording)));
        spec.addOption(Options.help(wording));
        spec.usageMessage().description(wording.text("cli." + name + ".help").replace("%", "%%"))
                .synopsisHeading(wording.text("cli.usage") + " ").sortOptions(false)
                .width(width == 0 ? HELP_WIDTH : Math.min(HELP_WIDTH, Math.max(HELP_LEAST, width)));
        return spec;
    }

    private static String usage(CommandLine line) {
        return line.getUsageMessage(Ansi.OFF);
    }

    private static String complaint(ParameterException e, Wording wording) {
        StringBuilder text = new StringBuilder(PlainText.line(e.getMessage())).append('\n');
        if (e instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream().limit(3).forEach(other -> text.append("  ").append(other).append('\n'));
        }
        return text.append(wording.text("cli.usage.hint")).append('\n').toString();
    }

    private static ITypeConverter<String> language(Wording wording) {
        return value -> {
            if (!LANGUAGES.contains(value)) {
                throw new TypeConversionException(wording.text("cli.language.wrong", value));
            }
            return value;
        };
    }

    /** The start script takes the data folder out of the arguments: it must be known before Java starts. */
    private static ITypeConverter<String> tooLate(Wording wording) {
        return value -> {
            throw new TypeConversionException(wording.text("cli.data.late", value));
        };
    }
}
