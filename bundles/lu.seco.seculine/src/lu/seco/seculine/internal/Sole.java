// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.Optional;

/** Remembers a value as long as it is the only one. Holds at most one value, however many come. */
final class Sole {

    private String value;
    private boolean several;

    void add(String next) {
        if (value == null) {
            value = next;
        } else if (!value.equals(next)) {
            several = true;
        }
    }

    boolean several() {
        return several;
    }

    Optional<String> get() {
        return several ? Optional.empty() : Optional.ofNullable(value);
    }
}
