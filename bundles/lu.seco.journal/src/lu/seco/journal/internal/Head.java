// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.time.Instant;

/** The last event: what the next one is chained to. */
record Head(long number, Instant at, String hash) {

    /** Before the first event. */
    static final Head NONE = new Head(0, Instant.EPOCH, "0".repeat(64));

    static Head of(StoredEvent event) {
        return new Head(event.number(), event.at(), event.hash());
    }
}
