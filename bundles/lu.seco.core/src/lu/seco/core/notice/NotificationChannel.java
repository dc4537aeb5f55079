// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.notice;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.exchange.OrderResult;

/** A service that is a way out of the program: mail, webhook. */
public interface NotificationChannel {

    /** Which, for example {@code mail}; the text {@code notify.channel.<id>} is its name. */
    String id();

    /** Whether the settings make use of it. */
    boolean active();

    /** Why what should have gone has not gone yet; empty if all is well. */
    Optional<Message> trouble();

    /** Sends a notification that says it is a test. Completes with what came of it; never exceptionally. */
    CompletableFuture<OrderResult> test(String person);
}
