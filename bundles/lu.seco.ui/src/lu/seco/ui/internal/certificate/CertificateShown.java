// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.util.List;
import java.util.Objects;
import lu.seco.core.validity.Ending.Urgency;

/**
 * All of <i>Certificat</i> as it is to be shown.
 *
 * @param urgency how urgent the headline is
 * @param headline the most urgent thing, or that nothing is
 * @param cards one for each thing that ends, the most urgent first
 * @param horizon the months ahead
 * @param guides the steps of renewal of what has some, in the order of the cards
 * @param able whether something can be recorded
 */
record CertificateShown(Urgency urgency, String headline, List<EndingCard> cards, Horizon horizon, List<Guide> guides, boolean able) {

    CertificateShown {
        Objects.requireNonNull(urgency, "urgency");
        Objects.requireNonNull(headline, "headline");
        cards = List.copyOf(cards);
        Objects.requireNonNull(horizon, "horizon");
        guides = List.copyOf(guides);
    }
}
