// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.desktop;

import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.core.exchange.Order;
import lu.seco.ui.internal.home.Home;
import lu.seco.ui.internal.home.HomePresenter;
import lu.seco.ui.internal.l10n.Messages;

/**
 * What is asked of the engine from the tray. The home strip answers; but who asks here may not see it, and what cannot be done must not look as if it
 * were. On the thread of the user interface.
 */
final class TrayOrders {

    private final HomePresenter home;
    private final Messages words;
    private final Consumer<String> voice;
    private Home.Mode mode = Home.Mode.ABSENT;

    /** @param voice says something to a person who does not see the window */
    TrayOrders(HomePresenter home, Messages words, Consumer<String> voice) {
        this.home = Objects.requireNonNull(home, "home");
        this.words = Objects.requireNonNull(words, "words");
        this.voice = Objects.requireNonNull(voice, "voice");
    }

    /** What the strip shows now. */
    void shown(Home now) {
        mode = now.mode();
    }

    void order(Order order) {
        home.order(order);
        refuse();
    }

    void togglePause() {
        home.togglePause();
        refuse();
    }

    private void refuse() {
        switch (mode) {
            case PASSIVE -> voice.accept(words.home_order_passive);
            case ABSENT, LOST -> voice.accept(words.home_order_impossible);
            case WORKING, PAUSED -> {
                // it is done: what comes of it is told as usual
            }
        }
    }
}
