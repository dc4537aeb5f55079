// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.util.concurrent.CompletableFuture;

/** What the engine does between a start and a stop: its whole work, or only to show. */
interface Duty {

    void begin();

    /** Completes when nothing of it goes on any more. */
    CompletableFuture<Void> end();

    /** Something may be new, for example the settings. */
    void wake();
}
