// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.settings;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Rhythm;
import lu.seco.ui.internal.settings.SettingsShown.Lock;
import lu.seco.ui.internal.settings.SettingsShown.PageShown;
import lu.seco.ui.internal.settings.SummaryDialog.Content;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The window of settings: pages at the left, settings at the right, a search over all of them, and what is done with the whole below. */
final class SettingsWindow implements SettingsView {

    static final String ID = "settings";
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int WIDTH = 900;
    private static final int HEIGHT = 660;
    private static final int PAGES = 210;

    private final SettingsWords words;
    private final SettingsPresenter presenter;
    private final TransferDesk transfer;
    private final Hooks hooks;
    private final Shell shell;
    private final SettingsDialogs dialogs;
    private final Text search;
    private final Label banner;
    private final Table pages;
    private final FieldsPane fields;
    private final Label count;
    private final Button unlock;
    private final Button code;
    private final Button bring;
    private final Button drop;
    private final Button save;
    private List<PageShown> listed = List.of();
    private Lock lock = Lock.NONE;

    /**
     * Who sits in front of it.
     *
     * @param name the system account, for the journal
     * @param errors where trouble is told
     */
    record Person(String name, ErrorReporter errors) {
        Person {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(errors, "errors");
        }
    }

    /**
     * What the window does to the rest of the workbench.
     *
     * @param saved hears what was saved
     * @param command carries out a command by its id
     */
    record Hooks(Consumer<List<ChangeShown>> saved, Consumer<String> command) {
        Hooks {
            Objects.requireNonNull(saved, "saved");
            Objects.requireNonNull(command, "command");
        }
    }

    SettingsWindow(Shell owner, Room room, SettingsDoor.Threads threads, Person person, Hooks hooks) {
        this.hooks = Objects.requireNonNull(hooks, "hooks");
        words = room.language().words(SettingsWords.class);
        shell = new Shell(owner, SWT.SHELL_TRIM);
        shell.setText(words.window_title);
        shell.setData(Ids.WIDGET, ID);
        dialogs = new SettingsDialogs(shell, words);
        presenter = new SettingsPresenter(room, threads, person, this);
        transfer = new TransferDesk(room, threads.files(), person, new TransferDesk.Desk() {
            @Override
            public boolean summary(Content content) {
                return dialogs.summary(content);
            }

            @Override
            public void changed() {
                presenter.begin();
            }
        });
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(10, 8).applyTo(shell);
        search = search();
        unlock = button(shell, words.unlock_label + "…", "settings.unlock", () -> dialogs.unlock(presenter));
        banner = new Label(shell, SWT.WRAP);
        banner.setData(Ids.WIDGET, "settings.banner");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH - 60, SWT.DEFAULT).applyTo(banner);
        Composite middle = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(middle);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(middle);
        pages = pages(middle);
        fields = new FieldsPane(middle, presenter, hooks.command());
        Composite foot = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).applyTo(foot);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(foot);
        button(foot, words.export_label, "settings.export", () -> dialogs.exported().ifPresent(transfer::export));
        bring = button(foot, words.import_open_label, "settings.import", () -> dialogs.imported().ifPresent(transfer::read));
        code = button(foot, words.code_label, "settings.code.open", () -> dialogs.changeCode(presenter, lock != Lock.NONE));
        count = new Label(foot, SWT.RIGHT);
        count.setData(Ids.WIDGET, "settings.count");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
        drop = button(foot, words.drop_label, "settings.drop", presenter::drop);
        save = button(foot, words.save_label, "settings.save", presenter::save);
        button(foot, words.close_label, "settings.close", shell::close);
        shell.addListener(SWT.Close, event -> event.doit = !presenter.edited() || dialogs.closeAnyway());
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                shell.close();
            }
        });
    }

    private Text search() {
        Text field = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        field.setMessage(words.search_hint);
        field.setTextLimit(100);
        field.setData(Ids.WIDGET, "settings.search");
        Access.name(field, words.search_hint);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> presenter.search(field.getText()));
        return field;
    }

    private Table pages(Composite parent) {
        Table table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        table.setData(Ids.WIDGET, "settings.pages");
        Access.name(table, words.pages_name);
        GridDataFactory.fillDefaults().grab(false, true).hint(PAGES, SWT.DEFAULT).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            int at = table.getSelectionIndex();
            if (at >= 0 && at < listed.size()) {
                PageShown chosen = listed.get(at);
                search.setText("");
                presenter.page(chosen.page());
            }
        });
        return table;
    }

    private static Button button(Composite parent, String label, String id, Runnable deed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.setData(Ids.WIDGET, id);
        button.addListener(SWT.Selection, event -> deed.run());
        return button;
    }

    boolean isOpen() {
        return !shell.isDisposed();
    }

    /** Comes to the front. */
    void come() {
        shell.setMinimized(false);
        shell.setActive();
    }

    /** Opens it. */
    void open() {
        shell.setSize(WIDTH, HEIGHT);
        Rectangle around = shell.getParent().getBounds();
        Rectangle screen = shell.getMonitor().getClientArea();
        shell.setLocation(Math.max(screen.x, around.x + (around.width - WIDTH) / 2), Math.max(screen.y, around.y + (around.height - HEIGHT) / 2));
        presenter.begin();
        Rhythm.every(LOOK, shell, presenter::poll);
        shell.open();
        search.setFocus();
    }

    @Override
    public void show(SettingsShown shown, boolean anew) {
        if (shell.isDisposed()) {
            return;
        }
        lock = shown.lock();
        list(shown);
        if (!banner.getText().equals(shown.banner())) {
            banner.setText(shown.banner());
            banner.requestLayout();
        }
        count.setText(shown.count());
        save.setEnabled(shown.savable());
        drop.setEnabled(shown.edited());
        unlock.setVisible(lock == Lock.CLOSED);
        bring.setEnabled(presenter.admin() && !shown.edited());
        code.setEnabled(lock != Lock.CLOSED);
        fields.show(shown, anew);
    }

    private void list(SettingsShown shown) {
        if (!shown.pages().equals(listed)) {
            listed = shown.pages();
            pages.setItemCount(listed.size());
            for (int at = 0; at < listed.size(); at++) {
                TableItem item = pages.getItem(at);
                item.setText(listed.get(at).label());
            }
        }
        int chosen = -1;
        for (int at = 0; at < listed.size(); at++) {
            chosen = shown.page().equals(Optional.of(listed.get(at).page())) ? at : chosen;
        }
        if (chosen < 0) {
            pages.deselectAll();
        } else if (pages.getSelectionIndex() != chosen) {
            pages.setSelection(chosen);
        }
    }

    @Override
    public boolean confirm(List<ChangeShown> changes) {
        return dialogs.confirm(changes);
    }

    @Override
    public void outcome(String about, boolean good, String sentence) {
        if (!shell.isDisposed()) {
            fields.outcome(about, sentence);
        }
    }

    @Override
    public void saved(List<ChangeShown> changes) {
        hooks.saved().accept(changes);
    }
}
