// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.List;
import java.util.Optional;

/**
 * What became of a text that should be a value.
 *
 * @param value the value, if the text is one
 * @param code otherwise what is wrong: a message code; empty text if nothing is
 * @param allowed what is allowed, in the order of the message's last placeholders
 */
record Verdict(Optional<Value> value, String code, List<String> allowed) {

    Verdict {
        allowed = List.copyOf(allowed);
    }

    static Verdict good(Value value) {
        return new Verdict(Optional.of(value), "", List.of());
    }

    static Verdict bad(String code, String... allowed) {
        return new Verdict(Optional.empty(), code, List.of(allowed));
    }
}
