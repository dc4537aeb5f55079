// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lu.seco.core.exchange.Order;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What one can ask of the engine. Where this station may not, the buttons stay and say why. */
final class OrderButtons {

    private final Composite body;
    private final Messages words;
    private final List<Button> all = new ArrayList<>();
    private final Button stop;
    private final Button pause;
    private final Button takeOver;
    private HomePresenter presenter;

    OrderButtons(Composite parent, Messages words) {
        this.words = Objects.requireNonNull(words, "words");
        body = new Composite(parent, SWT.NONE);
        stop = button("home.stop", words.home_stop_label, () -> presenter.interrupt());
        order(Order.SEND, words.home_send_label);
        order(Order.RECEIVE, words.home_receive_label);
        order(Order.UPDATE, words.home_update_label);
        pause = button("home.pause", words.command_pause_label, () -> presenter.togglePause());
        takeOver = button("home.takeover", words.home_takeover_label, () -> presenter.takeOver());
        takeOver.setToolTipText(words.home_takeover_help);
        for (Button rare : List.of(stop, takeOver)) {
            GridDataFactory.fillDefaults().exclude(true).applyTo(rare);
            rare.setVisible(false);
        }
        GridLayoutFactory.fillDefaults().numColumns(all.size()).spacing(6, 0).applyTo(body);
    }

    Control control() {
        return body;
    }

    /** Who carries it out. */
    void serve(HomePresenter who) {
        presenter = who;
    }

    private void order(Order order, String label) {
        button("home.order." + order, label, () -> presenter.order(order));
    }

    private Button button(String name, String label, Runnable task) {
        Button button = new Button(body, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, name);
        button.addListener(SWT.Selection, event -> task.run());
        all.add(button);
        return button;
    }

    void show(Home home) {
        pause.setText(home.mode() == Home.Mode.PAUSED ? words.command_resume_label : words.command_pause_label);
        see(stop, home.running());
        see(takeOver, home.mode() == Home.Mode.LOST);
        for (Button button : all.stream().filter(one -> one != takeOver).toList()) {
            button.setEnabled(home.mode() != Home.Mode.ABSENT && home.mode() != Home.Mode.LOST);
            button.setToolTipText(home.mode() == Home.Mode.PASSIVE ? words.home_order_passive : null);
        }
    }

    private static void see(Button button, boolean seen) {
        button.setVisible(seen);
        ((GridData) button.getLayoutData()).exclude = !seen;
    }
}
