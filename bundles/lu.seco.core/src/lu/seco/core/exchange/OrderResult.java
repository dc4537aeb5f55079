// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.util.Objects;
import lu.seco.core.Message;

/**
 * What became of an order.
 *
 * @param done whether it could be carried out; says nothing of a single file, see the journal
 * @param sent number of reports proven sent
 * @param received number of files received
 * @param told in words
 */
public record OrderResult(boolean done, int sent, int received, Message told) {

    public OrderResult {
        Objects.requireNonNull(told, "told");
    }
}
