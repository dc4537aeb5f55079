// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import java.util.Objects;
import lu.seco.core.Message;

/**
 * Why there is no answer.
 *
 * @param told in words; takes the place of every sentence in the answer
 */
public record Blank(Message told) {
    public Blank {
        Objects.requireNonNull(told, "told");
    }
}
