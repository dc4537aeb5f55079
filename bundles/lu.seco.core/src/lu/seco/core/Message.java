// SPDX-License-Identifier: EPL-2.0
package lu.seco.core;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something to be told to a person, as a code with arguments; {@link Texts} turns it into a sentence in the person's language.
 *
 * @param code key of the text, dotted lower case, for example {@code intake.name.unknown}
 * @param arguments values for the placeholders of the text, in order; hostile input as a rule, so never used as a pattern
 */
public record Message(String code, List<String> arguments) {

    private static final char SEPARATOR = '\u001f';

    public Message {
        Objects.requireNonNull(code, "code");
        if (!code.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a message code: " + code);
        }
        arguments = List.copyOf(arguments);
    }

    /** A message with its arguments turned into text. */
    public static Message of(String code, Object... arguments) {
        return new Message(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** One line that {@link #parse(String)} reads back: how a message is stored in the journal. */
    public String format() {
        if (arguments.isEmpty()) {
            return code;
        }
        return code + SEPARATOR + arguments.stream().map(Message::withoutSeparator).collect(Collectors.joining("" + SEPARATOR));
    }

    /**
     * Reads what {@link #format()} wrote.
     *
     * @throws IllegalArgumentException if the text does not begin with a message code
     */
    public static Message parse(String text) {
        List<String> parts = List.of(text.split(String.valueOf(SEPARATOR), -1));
        return new Message(parts.get(0), parts.subList(1, parts.size()));
    }

    private static String withoutSeparator(String argument) {
        return argument.replace(SEPARATOR, ' ');
    }
}
