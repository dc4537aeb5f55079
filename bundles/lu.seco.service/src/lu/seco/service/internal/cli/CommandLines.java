// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Texts;
import lu.seco.service.internal.print.PlainText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
            List<ParseResult> levels = levels(grammar.parseArgs(arguments.toArray(String[]::new)));
            ParseResult last = levels.get(levels.size() - 1);
            if (levels.stream().anyMatch(ParseResult::isUsageHelpRequested)) {
                return new Read.Told(usage(last.commandSpec().commandLine()));
            }
            if (levels.stream().anyMatch(ParseResult::isVersionHelpRequested)) {
                return new Read.Told("seco " + version + "\n");
            }
            if (!(last.commandSpec().userObject() instanceof Command command)) {
                return new Read.Wrong(wording.text("cli.command.missing") + "\n" + usage(last.commandSpec().commandLine()));
            }
            Duration wait = STANDARD_WAIT;
            for (ParseResult level : levels) {
                wait = level.matchedOptionValue(Options.WAIT, wait);
            }
            return new Read.Call(command, new Invocation(arguments, last, caller), wait);
        } catch (ParameterException e) {
            return new Read.Wrong(complaint(e, wording));
        }
    }

    /** The program, the group and the command, as far as they were given. */
    private static List<ParseResult> levels(ParseResult top) {
        List<ParseResult> levels = new ArrayList<>(List.of(top));
        ParseResult last = top;
        while (last.hasSubcommand()) {
            last = last.subcommand();
            levels.add(last);
        }
        return levels;
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
        CommandSpec top = common(CommandSpec.create().name("seco"), "seco", wording, width);
        top.addOption(Options.version(wording));
        top.usageMessage().commandListHeading("%n" + wording.text("cli.commands") + "%n");
        for (Command command : commands) {
            CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
            command.parameters(wording).forEach(spec::addPositional);
            command.options(wording).forEach(spec::addOption);
            List<String> words = List.of(command.name().split(" "));
            CommandSpec parent = words.size() == 1 ? top : group(top, words.get(0), wording, width);
            String word = words.get(words.size() - 1);
            parent.addSubcommand(word, common(spec.name(word), command.name(), wording, width));
        }
        return new CommandLine(top).setExpandAtFiles(false);
    }

    /** Commands whose names begin with the same word are listed by the help of that word. */
    private static CommandSpec group(CommandSpec top, String word, Wording wording, int width) {
        if (!top.subcommands().containsKey(word)) {
            top.addSubcommand(word, common(CommandSpec.create().name(word), word, wording, width));
        }
        CommandSpec group = top.subcommands().get(word).getCommandSpec();
        group.usageMessage().commandListHeading("%n" + wording.text("cli.commands") + "%n");
        return group;
    }

    /** What all of them have: help and the options for everybody. */
    private static CommandSpec common(CommandSpec spec, String name, Wording wording, int width) {
        spec.interpolateVariables(false);
        spec.addOption(Options.value(wording, Options.DATA, wording.text("cli.label.folder"), String.class, tooLate(wording)));
        spec.addOption(Options.value(wording, Options.LANGUAGE, "fr|en|de", String.class, language(wording)).toBuilder()
                .completionCandidates(LANGUAGES).build());
        spec.addOption(Options.value(wording, Options.WAIT, wording.text("cli.label.time"), Duration.class, Options.duration(wording)));
        spec.addOption(Options.help(wording));
        spec.usageMessage().description(wording.text("cli." + name.replace(' ', '.') + ".help").replace("%", "%%"))
                .synopsisHeading(wording.text("cli.usage") + " ").sortOptions(false)
                .width(width == 0 ? HELP_WIDTH : Math.min(HELP_WIDTH, Math.max(HELP_LEAST, width)));
        return spec;
    }

    private static String usage(CommandLine line) {
        return line.getUsageMessage(Ansi.OFF);
    }

    private static String complaint(ParameterException e, Wording wording) {
        StringBuilder text = new StringBuilder(said(e, wording)).append('\n');
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            String meant = unmatched.getSuggestions().stream().limit(3).collect(Collectors.joining(", "));
            text.append(wording.text("cli.unmatched.meant", meant)).append('\n');
        }
        return text.append(wording.text("cli.usage.hint")).append('\n').toString();
    }

    /** What the parser says, in the language of the caller; it knows English only. */
    private static String said(ParameterException e, Wording wording) {
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return wording.text("cli.parameter.missing", missing.getMissing().stream().map(CommandLines::named).collect(Collectors.joining(" ")));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return wording.text("cli.unmatched", PlainText.line(String.join(" ", unmatched.getUnmatched())));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return wording.text("cli.option.twice", name(twice.getOverwritten()));
        }
        if (e.getCause() instanceof TypeConversionException own && e.getArgSpec() != null) {
            // that sentence is ours
            return wording.text("cli.option.wrong", name(e.getArgSpec()), PlainText.line(own.getMessage()));
        }
        return PlainText.line(e.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String named(ArgSpec missing) {
        return missing instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : missing.paramLabel();
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
