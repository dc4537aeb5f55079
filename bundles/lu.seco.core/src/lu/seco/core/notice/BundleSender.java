// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.notice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.Subject;

/** Sends a support bundle away, to those whom the settings name; nobody else ever gets one. */
public interface BundleSender {

    /** Who can get it; empty as long as nobody has entered an address. */
    List<Addressee> addressees();

    /**
     * Writes a bundle and sends it. What a preview of {@link lu.seco.core.diagnosis.SupportBundle} has just shown about the same thing is what leaves, byte
     * for byte.
     *
     * @param about a report, reception, run or content; empty for the last days
     * @param to who gets it
     * @param person who wants it
     * @return completes with what came of it; never exceptionally
     */
    CompletableFuture<OrderResult> send(Optional<Subject> about, Who to, String person);

    /** Whom a bundle may be for. */
    enum Who {
        /** SOFiE's help desk. */
        HELPDESK,
        /** The office's own support. */
        SUPPORT
    }

    /**
     * Somebody who can get it.
     *
     * @param who which
     * @param address mail address, as the settings have it
     */
    record Addressee(Who who, String address) {
        public Addressee {
            Objects.requireNonNull(who, "who");
            Objects.requireNonNull(address, "address");
        }
    }
}
