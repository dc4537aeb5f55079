// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Icons;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/** The window of the set-up: the steps at the left, one page at a time, Back, Next and Later. It waits for nothing: the window behind goes on. */
final class WelcomeDialog extends Dialog implements WelcomeView {

    private static final int WIDTH = 940;
    private static final int HEIGHT = 640;

    private final Room room;
    private final Icons icons;
    private final WelcomeWords words;
    private final String demonstration;
    private final Function<WelcomeView, WelcomePresenter> presenters;
    private final Map<Step, Page> pages = new EnumMap<>(Step.class);
    private final StackLayout stack = new StackLayout();
    private WelcomePresenter presenter;
    private StepList steps;
    private Composite stage;
    private Label title;
    private Label text;
    private Label told;
    private ProgressBar progress;
    private Step shown;

    /**
     * @param demonstration why there is no demonstration, as a sentence; empty if there is
     * @param presenters makes the presenter of this window
     */
    WelcomeDialog(Shell parent, Room room, Icons icons, String demonstration, Function<WelcomeView, WelcomePresenter> presenters) {
        super(parent);
        this.room = Objects.requireNonNull(room, "room");
        this.icons = Objects.requireNonNull(icons, "icons");
        this.demonstration = Objects.requireNonNull(demonstration, "demonstration");
        this.presenters = Objects.requireNonNull(presenters, "presenters");
        words = room.language().words(WelcomeWords.class);
        setBlockOnOpen(false);
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.window_title);
        shell.setData(Ids.WIDGET, "welcome");
        shell.setMinimumSize(720, 520);
    }

    @Override
    protected Control createContents(Composite parent) {
        presenter = presenters.apply(this);
        Control contents = super.createContents(parent);
        getShell().setSize(WIDTH, HEIGHT);
        show();
        return contents;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Composite left = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(left);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(left);
        Composite right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(18, 16).spacing(0, 10).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        title = new Label(right, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
        title.setData(Ids.WIDGET, "welcome.title");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        text = Page.sentence(right, "");
        stage = new Composite(right, SWT.NONE);
        stage.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stage);
        foot(right);
        pages();
        Map<Step, String> titles = new EnumMap<>(Step.class);
        pages.forEach((step, page) -> titles.put(step, page.title()));
        steps = new StepList(left, titles);
        return area;
    }

    /** What is going on, or what came of it. */
    private void foot(Composite right) {
        Composite foot = new Composite(right, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 40).applyTo(foot);
        told = new Label(foot, SWT.WRAP);
        told.setData(Ids.WIDGET, "welcome.told");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(400, 38).applyTo(told);
        progress = new ProgressBar(foot, SWT.INDETERMINATE);
        Access.name(progress, words.progress_name);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(110, SWT.DEFAULT).applyTo(progress);
    }

    private void pages() {
        Page.Given given = new Page.Given(room, presenter, words, icons);
        pages.put(Step.CHOICE, new ChoicePage(stage, given, demonstration));
        pages.put(Step.FIND, new FindPage(stage, given));
        pages.put(Step.READ, new ReadPage(stage, given));
        pages.put(Step.FOLDERS, new FoldersPage(stage, given));
        pages.put(Step.MAIL, new MailPage(stage, given));
        pages.put(Step.CHECK, new CheckPage(stage, given));
        pages.put(Step.TRIAL, new TrialPage(stage, given));
        pages.put(Step.SUMMARY, new SummaryPage(stage, given));
        pages.put(Step.DONE, new DonePage(stage, given));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.BACK_ID, words.back, false).setData(Ids.WIDGET, "welcome.back");
        createButton(parent, IDialogConstants.NEXT_ID, words.next, true).setData(Ids.WIDGET, "welcome.next");
        createButton(parent, IDialogConstants.CANCEL_ID, words.later, false).setData(Ids.WIDGET, "welcome.later");
    }

    @Override
    protected void buttonPressed(int id) {
        switch (id) {
            case IDialogConstants.BACK_ID -> presenter.back();
            case IDialogConstants.NEXT_ID -> presenter.next();
            default -> presenter.close();
        }
    }

    @Override
    protected void handleShellCloseEvent() {
        presenter.close();
    }

    @Override
    public void show() {
        if (title == null || getButton(IDialogConstants.NEXT_ID) == null || getShell().isDisposed()) {
            return;
        }
        Step now = presenter.step();
        Page page = pages.get(now);
        page.show();
        title.setText(page.title());
        text.setText(page.text().replace("&", "&&"));
        told.setText(presenter.told().replace("&", "&&"));
        progress.setVisible(presenter.busy());
        ((GridData) progress.getLayoutData()).exclude = !presenter.busy();
        boolean turned = now != shown;
        if (turned) {
            shown = now;
            stack.topControl = page.body();
            steps.show(now);
            text.requestLayout();
            stage.layout(true, true);
        }
        getButton(IDialogConstants.BACK_ID).setEnabled(presenter.canBack());
        getButton(IDialogConstants.NEXT_ID).setEnabled(presenter.canNext());
        getButton(IDialogConstants.NEXT_ID).setText(now == Step.SUMMARY ? words.finish : now == Step.DONE ? words.close : words.next);
        getButton(IDialogConstants.CANCEL_ID).setVisible(now != Step.DONE);
        if (turned) {
            // only what is on the screen can take the keyboard
            getShell().getDisplay().asyncExec(() -> begin(page));
        }
        told.requestLayout();
    }

    /**
     * Puts the keyboard into a page. A button that was pressed and is disabled now would hand it to its neighbour, and the next Enter went back or closed
     * the set-up. A page in which nothing can be chosen yet leaves it where Enter does nothing.
     */
    private void begin(Page page) {
        boolean here = getShell() != null && !getShell().isDisposed() && pages.get(shown) == page;
        if (here && !page.body().setFocus() && !getButton(IDialogConstants.NEXT_ID).setFocus()) {
            getShell().forceFocus();
        }
    }

    @Override
    public void over() {
        close();
    }
}
