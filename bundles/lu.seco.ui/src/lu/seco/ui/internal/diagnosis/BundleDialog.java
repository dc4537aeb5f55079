// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.diagnosis.SupportBundle.Shown;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender.Addressee;
import lu.seco.core.notice.BundleSender.Who;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Shows exactly what a support bundle would hold, and lets a person choose what it is about and where it goes. Does not wait: whoever chooses is told. */
final class BundleDialog extends Dialog implements BundleView {

    private final Language language;
    private final DiagnosisWords words;
    private final List<BundleChoice> choices;
    private final List<Addressee> addressees;
    private final Wishes wishes;
    private Combo about;
    private Label note;
    private ProgressBar progress;
    private Table list;
    private StyledText text;
    private List<Shown> files = List.of();
    private Optional<Subject> chosen = Optional.empty();

    /** What a person can want of it. */
    interface Wishes {

        /** To see what a bundle about this would hold. */
        void preview(Optional<Subject> subject, BundleView view);

        /** To have it in a folder. */
        void save(Optional<Subject> subject);

        /** To send it. */
        void send(Optional<Subject> subject, Who to);
    }

    BundleDialog(Shell parent, Language language, List<BundleChoice> choices, List<Addressee> addressees, Wishes wishes) {
        super(parent);
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(DiagnosisWords.class);
        this.choices = List.copyOf(choices);
        this.addressees = List.copyOf(addressees);
        this.wishes = Objects.requireNonNull(wishes, "wishes");
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MAX | SWT.APPLICATION_MODAL | getDefaultOrientation());
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.bundle_title);
    }

    @Override
    protected Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.max(920, wanted.x), Math.max(620, wanted.y));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 6).applyTo(area);
        Label intro = new Label(area, SWT.WRAP);
        intro.setText(words.bundle_intro);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(intro);
        new Label(area, SWT.NONE).setText(words.bundle_about);
        about = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        about.setData(Ids.WIDGET, "bundle.about");
        choices.forEach(choice -> about.add(Plain.line(choice.label())));
        about.select(0);
        about.addListener(SWT.Selection, event -> wishes.preview(subject(), this));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(about);
        note = new Label(area, SWT.WRAP);
        note.setData(Ids.WIDGET, "bundle.note");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(note);
        progress = new ProgressBar(area, SWT.INDETERMINATE);
        Access.name(progress, words.bundle_preparing);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(progress);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(600, 300).applyTo(sash);
        list = new Table(sash, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL);
        list.setHeaderVisible(true);
        list.setData(Ids.WIDGET, "bundle.files");
        Access.name(list, words.bundle_files);
        column(words.bundle_column_file, SWT.LEFT, 210);
        column(words.bundle_column_size, SWT.RIGHT, 90);
        list.addListener(SWT.Selection, event -> show(list.getSelectionIndex()));
        text = new StyledText(sash, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setData(Ids.WIDGET, "bundle.text");
        Access.name(text, words.bundle_text);
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        sash.setWeights(3, 5);
        return area;
    }

    private void column(String title, int align, int width) {
        TableColumn column = new TableColumn(list, align);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected Control createButtonBar(Composite parent) {
        Composite bar = (Composite) super.createButtonBar(parent);
        // an address may be long: the other buttons need not be
        ((GridLayout) bar.getLayout()).makeColumnsEqualWidth = false;
        return bar;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        for (Addressee addressee : addressees) {
            String label = addressee.who() == Who.HELPDESK ? words.bundle_send_helpdesk : words.bundle_send_support;
            Button send = button(parent, language.text(label, Plain.label(addressee.address())), "bundle.send." + addressee.who());
            send.addListener(SWT.Selection, event -> leave(() -> wishes.send(subject(), addressee.who())));
        }
        Button save = createButton(parent, IDialogConstants.OK_ID, words.bundle_save, true);
        save.setData(Ids.WIDGET, "bundle.save");
        Button cancel = createButton(parent, IDialogConstants.CANCEL_ID, words.bundle_cancel, false);
        cancel.setData(Ids.WIDGET, "bundle.cancel");
    }

    private Button button(Composite parent, String label, String name) {
        Button button = createButton(parent, IDialogConstants.CLIENT_ID, label, false);
        button.setData(Ids.WIDGET, name);
        return button;
    }

    @Override
    public int open() {
        int code = super.open();
        wishes.preview(subject(), this);
        return code;
    }

    @Override
    protected void okPressed() {
        leave(() -> wishes.save(subject()));
    }

    /** The wish is carried out where the person came from: there its outcome is seen. */
    private void leave(Runnable wish) {
        chosen = subject();
        close();
        wish.run();
    }

    private Optional<Subject> subject() {
        return about.isDisposed() ? chosen : choices.get(Math.max(0, about.getSelectionIndex())).about();
    }

    @Override
    public void preparing() {
        tell(words.bundle_preparing, true, List.of());
    }

    @Override
    public void files(List<Shown> shown) {
        String where = addressees.isEmpty() ? words.bundle_no_address : words.bundle_ready;
        tell(language.text(where, shown.size()), false, shown);
    }

    @Override
    public void failed(String sentence) {
        tell(sentence, false, List.of());
    }

    private void tell(String sentence, boolean busy, List<Shown> shown) {
        if (list == null || list.isDisposed()) {
            return;
        }
        files = shown;
        note.setText(Plain.label(sentence));
        progress.setVisible(busy);
        ((GridData) progress.getLayoutData()).exclude = !busy;
        list.setItemCount(files.size());
        for (int at = 0; at < files.size(); at++) {
            TableItem item = list.getItem(at);
            item.setText(new String[] {Plain.line(files.get(at).name()), language.formats().count(files.get(at).size())});
        }
        // only what was seen can leave
        for (Control control : ((Composite) getButtonBar()).getChildren()) {
            control.setEnabled(!files.isEmpty() || "bundle.cancel".equals(control.getData(Ids.WIDGET)));
        }
        if (!files.isEmpty()) {
            list.setSelection(0);
        }
        show(files.isEmpty() ? -1 : 0);
        note.getParent().layout(true, true);
    }

    private void show(int row) {
        text.setText(row < 0 ? "" : files.get(row).beginning() + (cut(files.get(row)) ? System.lineSeparator() + words.bundle_cut : ""));
        text.setTopIndex(0);
    }

    private static boolean cut(Shown file) {
        return file.beginning().length() >= 100_000;
    }
}
