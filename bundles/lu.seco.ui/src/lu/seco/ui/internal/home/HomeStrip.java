// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.common.Reveals;
import lu.seco.ui.internal.common.Rhythm;
import lu.seco.ui.internal.demo.Demo;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.navigation.Places;
import lu.seco.ui.internal.palette.Commands;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;

/** The strip that is always in sight: is all well, what is to be done and where, what is known, and the few things one can ask for. */
public final class HomeStrip implements HomeView {

    private static final Duration SLOWLY = Duration.ofMinutes(10);
    /** What became of an order never takes more than this from the sentence; the rest is in its tool tip. */
    private static final int TOLD_WIDEST = 420;

    private Messages words;
    private Icons icons;
    private Places places;
    private Reveals reveals;
    private Commands commands;
    private Composite body;
    private Label sign;
    private Line sentence;
    private Link way;
    private Line told;
    private Line run;
    private ProgressBar progress;
    private FactsRow facts;
    private OrderButtons buttons;
    private HomePresenter presenter;
    private Home shown;

    @PostConstruct
    void build(Composite parent, Room room, Icons drawings, Places where, Reveals rows, Commands all, Demo demo, MApplication application) {
        words = room.language().messages();
        icons = drawings;
        places = where;
        reveals = rows;
        commands = all;
        body = new Composite(parent, SWT.NONE);
        body.setData(Ids.WIDGET, "home");
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 6).applyTo(body);
        demo.band(body);
        buildSentence();
        Composite second = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 0).applyTo(second);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(second);
        facts = new FactsRow(second, icons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(100, SWT.DEFAULT).applyTo(facts.control());
        buttons = new OrderButtons(second, words);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons.control());
        presenter = new HomePresenter(room, room.work("home"), this, System.getProperty("user.name", ""));
        buttons.serve(presenter);
        application.getContext().set(HomePresenter.class, presenter);
        body.addDisposeListener(event -> presenter.close());
        Rhythm.every(SLOWLY, body, presenter::refresh);
    }

    private void buildSentence() {
        Composite first = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(10, 0).applyTo(first);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(first);
        sign = new Label(first, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(16, SWT.DEFAULT).applyTo(sign);
        sentence = new Line(first);
        sentence.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        sentence.setData(Ids.WIDGET, "home.sentence");
        sentence.addListener(SWT.MouseUp, event -> go());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).grab(true, false).applyTo(sentence);
        way = new Link(first, SWT.NONE);
        way.setText("<a>" + words.home_way_label + "</a>");
        way.setData(Ids.WIDGET, "home.way");
        way.addListener(SWT.Selection, event -> go());
        hidden(way);
        told = new Line(first);
        told.setData(Ids.WIDGET, "home.told");
        hidden(told);
        run = new Line(first);
        run.setData(Ids.WIDGET, "home.run");
        hidden(run);
        progress = new ProgressBar(first, SWT.INDETERMINATE);
        Access.name(progress, words.home_run_name);
        hidden(progress);
        ((GridData) progress.getLayoutData()).widthHint = 90;
    }

    private static void hidden(Control control) {
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(control);
        control.setVisible(false);
    }

    private static void see(Control control, boolean seen) {
        control.setVisible(seen);
        ((GridData) control.getLayoutData()).exclude = !seen;
    }

    /** Where the one thing is done. */
    private void go() {
        if (shown != null && shown.target().flatMap(Home.Target::command).isPresent()) {
            commands.run(shown.target().get().command().get());
        } else if (shown != null) {
            shown.target().ifPresent(target -> target.subject().ifPresentOrElse(reveals::reveal, () -> places.show(target.place())));
        }
    }

    @Override
    public void show(Home home) {
        shown = home;
        sentence.setText(home.sentence());
        sentence.setToolTipText(home.sentence());
        sign.setImage(sign(home));
        sign.setToolTipText(switch (home.severity()) {
            case GOOD -> words.home_severity_good;
            case ATTENTION -> words.home_severity_attention;
            case PROBLEM -> words.home_severity_problem;
        });
        sentence.setCursor(home.target().isPresent() ? body.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        boolean setup = home.target().flatMap(Home.Target::command).isPresent();
        way.setText("<a>" + (setup ? words.home_setup_label : words.home_way_label) + "</a>");
        see(way, home.target().isPresent());
        run.setText(home.run());
        see(run, home.running());
        see(progress, home.running());
        see(told, !home.running() && !told.getText().isEmpty());
        facts.show(home);
        buttons.show(home);
        body.layout(true, true);
    }

    private Image sign(Home home) {
        return switch (home.severity()) {
            case GOOD -> home.mode() == Home.Mode.PASSIVE ? icons.passive() : icons.good();
            case ATTENTION -> icons.attention();
            case PROBLEM -> icons.problem();
        };
    }

    @Override
    public void told(String text) {
        told.setText(text);
        told.setToolTipText(text);
        int width = told.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        ((GridData) told.getLayoutData()).widthHint = Math.min(TOLD_WIDEST, width);
        see(told, !run.getVisible() && !text.isEmpty());
        body.layout(true, true);
    }
}
