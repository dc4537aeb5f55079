// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.Message;

/**
 * Hides who a person is, if that is wanted: of numbers of 11 to 13 digits, which begin with the year of birth, only that is left, of other personal values
 * nothing. Numbers of employers look the same and are hidden too where they stand in a sentence.
 *
 * @param on whether it is wanted
 */
public record Mask(boolean on) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{4})\\d{7,9}(?!\\d)");
    private static final String HIDDEN = "$1*********";
    private static final String NOTHING = "***";

    /** A sentence or a number. */
    public String text(String text) {
        return on ? NUMBER.matcher(text).replaceAll(HIDDEN) : text;
    }

    /** Likewise, if there is one. */
    public Optional<String> text(Optional<String> text) {
        return text.map(this::text);
    }

    /** A message, in all its arguments. */
    public Message message(Message message) {
        return on ? new Message(message.code(), message.arguments().stream().map(this::text).toList()) : message;
    }

    /** A value that tells who somebody is. */
    public String personal(String value) {
        if (!on || value.isBlank()) {
            return value;
        }
        String masked = text(value);
        return masked.equals(value) ? NOTHING : masked;
    }

    /** Likewise, if there is one. */
    public Optional<String> personal(Optional<String> value) {
        return value.map(this::personal);
    }

    /** A whole record: it is shown or it is not. */
    public String record(String raw) {
        return on && !raw.isEmpty() ? NOTHING : raw;
    }
}
