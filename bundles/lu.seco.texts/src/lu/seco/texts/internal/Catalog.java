// SPDX-License-Identifier: EPL-2.0
package lu.seco.texts.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lu.seco.core.Message;

/**
 * The texts of one language.
 *
 * @param locale the language
 * @param patterns texts in {@code MessageFormat} syntax by their code
 */
record Catalog(Locale locale, Map<String, String> patterns) {

    /** How date and time are written; in the texts, because what Java itself knows of languages differs from version to version. */
    private static final String INSTANT_PATTERN = "format.instant";
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

    Catalog {
        patterns = Map.copyOf(patterns);
    }

    /** Reads resources of this bundle. */
    static Catalog load(List<String> resources, Locale locale) {
        Map<String, String> patterns = new TreeMap<>();
        resources.forEach(resource -> read(resource)
                .forEach((code, pattern) -> patterns.put(String.valueOf(code), String.valueOf(pattern))));
        return new Catalog(locale, patterns);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream input = Catalog.class.getResourceAsStream(resource)) {
            if (input == null) {
                throw new IllegalStateException(resource + " is missing in the bundle");
            }
            properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return properties;
    }

    /** The sentence; empty if there is none, or if it asks for more arguments than there are. */
    Optional<String> text(Message message, ZoneId zone) {
        String pattern = patterns.get(message.code());
        if (pattern == null) {
            return Optional.empty();
        }
        try {
            MessageFormat format = new MessageFormat(pattern, locale);
            if (format.getFormatsByArgumentIndex().length > message.arguments().size()) {
                return Optional.empty();
            }
            // arguments are texts, so that no number is grouped and none is read as a pattern
            return Optional.of(format.format(message.arguments().stream().map(argument -> readable(argument, zone)).toArray()));
        } catch (IllegalArgumentException e) {
            // a text that is no pattern, or treats its arguments as numbers: the bare facts still say something
            return Optional.empty();
        }
    }

    /** An instant (ISO-8601 in UTC) is told as local date and time; everything else as it is. */
    private String readable(String argument, ZoneId zone) {
        if (INSTANT.matcher(argument).matches()) {
            try {
                return DateTimeFormatter.ofPattern(patterns.getOrDefault(INSTANT_PATTERN, "yyyy-MM-dd HH:mm"), locale)
                        .format(Instant.parse(argument).atZone(zone));
            } catch (DateTimeParseException e) {
                // digits that are no date: text like any other
                return harmless(argument);
            }
        }
        return harmless(argument);
    }

    /** The facts without a sentence. */
    static String bare(Message message) {
        List<String> arguments = message.arguments().stream().map(Catalog::harmless).toList();
        return arguments.isEmpty() ? message.code() : message.code() + " [" + String.join(", ", arguments) + "]";
    }

    /** File names and the like come from strangers: nothing in them may break a line, turn the writing direction or reach a terminal. */
    private static String harmless(String argument) {
        StringBuilder text = new StringBuilder(argument.length());
        argument.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    text.append(Character.isWhitespace(point) ? ' ' : '\ufffd');
                case Character.FORMAT, Character.SURROGATE -> text.append('\ufffd');
                default -> text.appendCodePoint(point);
            }
        });
        return text.toString();
    }
}
