// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.PersonMask;

/**
 * Hides who a person is, if that is wanted, by the rule of {@link PersonMask}. Numbers of employers look the same and are hidden too where they stand in a
 * sentence.
 *
 * @param on whether it is wanted
 */
public record Mask(boolean on) {

    /** A sentence or a number. */
    public String text(String text) {
        return on ? PersonMask.STARS.sentence(text) : text;
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
        return on ? PersonMask.STARS.cell(value) : value;
    }

    /** Likewise, if there is one. */
    public Optional<String> personal(Optional<String> value) {
        return value.map(this::personal);
    }

    /** A whole record: it is shown or it is not. */
    public String record(String raw) {
        return on ? PersonMask.STARS.record(raw) : raw;
    }
}
