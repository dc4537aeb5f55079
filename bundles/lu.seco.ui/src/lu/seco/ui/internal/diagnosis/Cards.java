// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.Optional;

/**
 * The two places where a finding is shown.
 *
 * @param card what it means and what to do
 * @param lines the lines around it
 */
record Cards(FindingCard card, AroundPane lines) implements CardView {

    @Override
    public void card(Optional<CardShown> shown) {
        card.show(shown);
    }

    @Override
    public void told(String sentence, boolean busy) {
        card.told(sentence, busy);
    }

    @Override
    public void around(AroundShown around) {
        lines.show(around);
    }
}
