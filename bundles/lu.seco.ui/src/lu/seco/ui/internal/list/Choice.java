// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import java.util.Objects;

/**
 * Something to choose.
 *
 * @param value what is meant
 * @param text what is read
 */
record Choice(String value, String text) {
    Choice {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(text, "text");
    }
}
