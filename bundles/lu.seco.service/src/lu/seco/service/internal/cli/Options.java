// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import lu.seco.core.settings.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options that several commands have, and how options are made. */
public final class Options {

    public static final String JSON = "--json";
    public static final String HELP = "--help";
    public static final String VERSION = "--version";
    public static final String LANGUAGE = "--lang";
    public static final String DATA = "--data";
    public static final String WAIT = "--wait";

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

    /** A whole number above zero. */
    public static ITypeConverter<Integer> count(Wording wording) {
        return value -> {
            if (!value.matches("[1-9]\\d{0,8}")) {
                throw new TypeConversionException(wording.text("cli.count.wrong", value));
            }
            return Integer.valueOf(value);
        };
    }

    /** picocli takes descriptions for format strings. */
    private static String description(Wording wording, String name) {
        return wording.text("cli.option." + name.replaceFirst("^-+", "")).replace("%", "%%");
    }
}
