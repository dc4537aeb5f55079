// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.OrderResult;

/** What SeCo can do by itself about a trouble. */
public interface RemedyActions {

    /** The names of the actions there are; the text {@code remedy.action.<name>} says what a button does. */
    List<String> names();

    /**
     * Does it.
     *
     * @param trouble about which
     * @return completes with what came of it; never exceptionally
     */
    CompletableFuture<OrderResult> run(String action, Trouble trouble, String person);
}
