// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;

/** A small window that shows how far an export has come; appears only if it takes a while, and nothing has to wait for it. */
public final class ProgressShell implements Progress {

    private static final int DELAY = 400;
    private static final int STEP = 200;

    private final Shell owner;
    private final Language language;
    private final ListsWords words;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Listener gone = event -> cancelled.set(true);
    private boolean ended;
    private Shell shell;

    /** @param owner over which it appears */
    public ProgressShell(Shell owner, Language language) {
        this.owner = Objects.requireNonNull(owner, "owner");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
        owner.getDisplay().timerExec(DELAY, () -> {
            if (!ended && !owner.isDisposed()) {
                open();
            }
        });
        owner.addListener(SWT.Dispose, gone);
    }

    @Override
    public void done(long rows) {
        done.set(rows);
    }

    @Override
    public void total(long rows) {
        total.set(rows);
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    /** It is over; on the thread of the user interface. */
    public void end() {
        ended = true;
        if (!owner.isDisposed()) {
            owner.removeListener(SWT.Dispose, gone);
        }
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
    }

    private void open() {
        shell = new Shell(owner, SWT.DIALOG_TRIM);
        shell.setText(words.export_dialog_title);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(0, 10).applyTo(shell);
        Label label = new Label(shell, SWT.NONE);
        label.setData(Ids.WIDGET, "export.progress");
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(label);
        ProgressBar bar = new ProgressBar(shell, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Button cancel = new Button(shell, SWT.PUSH);
        cancel.setText(language.messages().decision_cancel_label);
        cancel.setData(Ids.WIDGET, "export.cancel");
        cancel.addListener(SWT.Selection, event -> cancelled.set(true));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(cancel);
        shell.addListener(SWT.Close, event -> cancelled.set(true));
        show(label, bar);
        shell.pack();
        Rectangle bounds = owner.getBounds();
        Point size = shell.getSize();
        shell.setLocation(bounds.x + (bounds.width - size.x) / 2, bounds.y + (bounds.height - size.y) / 3);
        shell.open();
    }

    private void show(Label label, ProgressBar bar) {
        if (!label.isDisposed()) {
            label.setText(language.text(words.export_progress_text, done.get(), total.get()));
            bar.setSelection(total.get() == 0 ? 0 : (int) (done.get() * bar.getMaximum() / total.get()));
            label.getDisplay().timerExec(STEP, () -> show(label, bar));
        }
    }
}
