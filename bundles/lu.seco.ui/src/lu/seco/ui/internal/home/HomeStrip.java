// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import jakarta.annotation.PostConstruct;
import lu.seco.core.exchange.Order;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Messages;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** The strip that is always in sight: is all well, what is to be done, what is going on, and the four things one can ask for. */
public final class HomeStrip implements HomeView {

    private Messages words;
    private Icons icons;
    private Composite body;
    private Composite facts;
    private CLabel sentence;
    private Label state;
    private Label reception;
    private Label waiting;
    private Label run;
    private ProgressBar progress;
    private Label told;
    private Button pause;
    private Button[] orders;
    private HomePresenter presenter;

    @PostConstruct
    void build(Composite parent, Room room, Icons drawings, MApplication application) {
        words = room.language().messages();
        icons = drawings;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 6).spacing(16, 4).applyTo(body);
        sentence = new CLabel(body, SWT.NONE);
        sentence.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        sentence.setData(Ids.WIDGET, "home.sentence");
        sentence.setMargins(0, 2, 0, 2);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(sentence);
        buildFacts();
        buildButtons();
        presenter = new HomePresenter(room, room.work("home"), this, System.getProperty("user.name", ""));
        IEclipseContext context = application.getContext();
        context.set(HomePresenter.class, presenter);
        body.addDisposeListener(event -> presenter.close());
    }

    private void buildFacts() {
        facts = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(18, 0).applyTo(facts);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(facts);
        state = fact("home.state");
        state.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        reception = fact("home.reception");
        waiting = fact("home.waiting");
        run = fact("home.run");
        progress = new ProgressBar(facts, SWT.INDETERMINATE);
        progress.setVisible(false);
        Access.name(progress, words.home_run_none);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(80, 8).exclude(true).applyTo(progress);
        told = fact("home.told");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(told);
    }

    private Label fact(String name) {
        Label label = new Label(facts, SWT.NONE);
        label.setData(Ids.WIDGET, name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    private void buildButtons() {
        Composite buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        orders = new Button[] {
                order(buttons, words.command_send_label, Order.SEND),
                order(buttons, words.command_receive_label, Order.RECEIVE),
                order(buttons, words.command_update_label, Order.UPDATE)};
        pause = new Button(buttons, SWT.PUSH);
        pause.setText(words.command_pause_label);
        pause.setData(Ids.WIDGET, "home.pause");
        pause.addListener(SWT.Selection, event -> presenter.togglePause());
    }

    private Button order(Composite buttons, String label, Order order) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, "home.order." + order);
        button.addListener(SWT.Selection, event -> presenter.order(order));
        return button;
    }

    @Override
    public void show(Home home) {
        sentence.setText(home.sentence());
        sentence.setToolTipText(home.sentence());
        sentence.setImage(switch (home.severity()) {
            case GOOD -> icons.good();
            case ATTENTION -> icons.attention();
            case PROBLEM -> icons.problem();
        });
        state.setText(home.state());
        reception.setText(home.reception());
        waiting.setText(home.waiting());
        run.setText(home.run());
        progress.setVisible(home.running());
        ((GridData) progress.getLayoutData()).exclude = !home.running();
        pause.setText(home.paused() ? words.command_resume_label : words.command_pause_label);
        pause.setEnabled(home.available());
        for (Button button : orders) {
            button.setEnabled(home.available());
        }
        body.layout(true, true);
    }

    @Override
    public void told(String text) {
        told.setText(text);
        told.setToolTipText(text);
        body.layout(true, true);
    }
}
