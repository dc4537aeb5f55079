// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import lu.seco.core.settings.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** The options that several commands have, and how options are made. */
public final class Options {

    public static final String JSON = "--json";
    public static final String HELP = "--help";
    public static final String VERSION = "--version";
    public static final String LANGUAGE = "--lang";
    public static final String DATA = "--data";
    public static final String WAIT = "--wait";
    public static final String KIND = "--kind";
    public static final String MASK = "--mask";
    public static final String MAX = "--max";
    public static final String FORCE = "--force";
    public static final String CSV = "--csv";

    private Options() {
    }

    /** A switch. The text {@code cli.option.<name>} describes it. */
    public static OptionSpec flag(Wording wording, String name) {
        return OptionSpec.builder(name).description(description(wording, name)).build();
    }

    /** An option with a value of that type. */
    public static <T> OptionSpec value(Wording wording, String name, String label, Class<T> type, ITypeConverter<T> converter) {
        return OptionSpec.builder(name).paramLabel(label).type(type).converters(converter).description(description(wording, name)).build();
    }

    /** An option that may be repeated. */
    public static OptionSpec list(Wording wording, String name, String label) {
        return OptionSpec.builder(name).paramLabel(label).type(List.class).auxiliaryTypes(String.class).arity("1")
                .description(description(wording, name)).build();
    }

    /** An option with a value that means something else than in other commands: the text {@code cli.<command>.option.<name>} describes it. */
    public static <T> OptionSpec own(Wording wording, String command, String name, String label, Class<T> type, ITypeConverter<T> converter) {
        return OptionSpec.builder(name).paramLabel(label).type(type).converters(converter).description(own(wording, command, "option", name)).build();
    }

    /** A switch, likewise. */
    public static OptionSpec own(Wording wording, String command, String name) {
        return OptionSpec.builder(name).description(own(wording, command, "option", name)).build();
    }

    /** An option that names a file. */
    public static OptionSpec file(Wording wording, String command, String name) {
        return own(wording, command, name, wording.text("cli.label.file"), Path.class, path(wording));
    }

    /** An option that names files, one behind the other. */
    public static OptionSpec files(Wording wording, String command, String name) {
        return OptionSpec.builder(name).paramLabel(wording.text("cli.label.file")).arity("1..*").type(List.class).auxiliaryTypes(Path.class)
                .converters(path(wording)).description(own(wording, command, "option", name)).build();
    }

    /** A value without a name. The text {@code cli.<command>.parameter.<what>} describes it. */
    public static <T> PositionalParamSpec parameter(Wording wording, String command, String what, String label, int place, Class<T> type,
            ITypeConverter<T> converter) {
        return PositionalParamSpec.builder().index(String.valueOf(place)).arity("1").required(true).paramLabel(label).type(type).converters(converter)
                .description(own(wording, command, "parameter", what)).build();
    }

    /** A file without a name before it; it may be left away if it is not required. */
    public static PositionalParamSpec file(Wording wording, String command, String what, int place, boolean required) {
        return PositionalParamSpec.builder().index(String.valueOf(place)).arity(required ? "1" : "0..1").required(required)
                .paramLabel(wording.text("cli.label." + what)).type(Path.class).converters(path(wording))
                .description(own(wording, command, "parameter", what)).build();
    }

    /** One file or several. */
    public static PositionalParamSpec files(Wording wording, String command) {
        return PositionalParamSpec.builder().index("0..*").arity("1..*").required(true).paramLabel(wording.text("cli.label.file"))
                .type(List.class).auxiliaryTypes(Path.class).converters(path(wording)).description(own(wording, command, "parameter", "file")).build();
    }

    static OptionSpec help(Wording wording) {
        return OptionSpec.builder(HELP).usageHelp(true).description(description(wording, HELP)).build();
    }

    static OptionSpec version(Wording wording) {
        return OptionSpec.builder(VERSION).versionHelp(true).description(description(wording, VERSION)).build();
    }

    /** A text as it stands. */
    public static ITypeConverter<String> text() {
        return value -> value;
    }

    /** A calendar day. */
    public static ITypeConverter<LocalDate> day(Wording wording) {
        return value -> {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(wording.text("cli.day.wrong", value));
            }
        };
    }

    /** A length of time as in the settings. */
    public static ITypeConverter<Duration> duration(Wording wording) {
        return value -> Durations.parse(value)
                .orElseThrow(() -> new TypeConversionException(wording.text("cli.duration.wrong", value)));
    }

    /** A file or folder. */
    public static ITypeConverter<Path> path(Wording wording) {
        return value -> {
            try {
                if (!value.isEmpty()) {
                    return Path.of(value);
                }
            } catch (InvalidPathException e) {
                // told below: what the system says of it is in its own language
            }
            throw new TypeConversionException(wording.text("cli.path.wrong", value));
        };
    }

    /** A calendar month. */
    public static ITypeConverter<YearMonth> month(Wording wording) {
        return value -> {
            try {
                return YearMonth.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(wording.text("cli.month.wrong", value));
            }
        };
    }

    /** A whole number of any size that fits. */
    public static ITypeConverter<Long> number(Wording wording) {
        return value -> {
            if (!value.matches("-?\\d{1,18}")) {
                throw new TypeConversionException(wording.text("cli.number.wrong", value));
            }
            return Long.valueOf(value);
        };
    }

    /** A whole number above zero. */
    public static ITypeConverter<Integer> count(Wording wording) {
        return value -> {
            if (!value.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException(wording.text("cli.count.wrong", value));
            }
            return Integer.valueOf(value);
        };
    }

    private static String own(Wording wording, String command, String sort, String name) {
        return wording.text("cli." + command.replace(' ', '.') + "." + sort + "." + name.replaceFirst("^-+", "")).replace("%", "%%");
    }

    /** picocli takes descriptions for format strings. */
    private static String description(Wording wording, String name) {
        return wording.text("cli.option." + name.replaceFirst("^-+", "")).replace("%", "%%");
    }
}
