// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks for a day. */
final class DayDialog extends Dialog {

    private final CertificateWords words;
    private final String title;
    private final String question;
    private final Function<LocalDate, String> objection;
    private LocalDate day;
    private DateTime field;
    private Label trouble;

    /**
     * @param day the day that stands there first
     * @param objection why a day is not possible; empty if it is
     */
    DayDialog(Shell shell, CertificateWords words, String title, String question, LocalDate day, Function<LocalDate, String> objection) {
        super(shell);
        this.words = Objects.requireNonNull(words, "words");
        this.title = Objects.requireNonNull(title, "title");
        this.question = Objects.requireNonNull(question, "question");
        this.day = Objects.requireNonNull(day, "day");
        this.objection = Objects.requireNonNull(objection, "objection");
    }

    /** The day that was chosen. */
    LocalDate day() {
        return day;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label text = new Label(area, SWT.WRAP);
        text.setText(question);
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(56), SWT.DEFAULT).applyTo(text);
        field = new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
        field.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        field.setData(Ids.WIDGET, "certificate.day");
        Access.name(field, words.day_name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(field);
        field.addListener(SWT.Selection, event -> look());
        trouble = new Label(area, SWT.WRAP);
        trouble.setData(Ids.WIDGET, "certificate.day.trouble");
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(56), SWT.DEFAULT).applyTo(trouble);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, words.dialog_record, true);
        createButton(parent, IDialogConstants.CANCEL_ID, words.dialog_cancel, false);
        look();
    }

    private void look() {
        day = LocalDate.of(field.getYear(), field.getMonth() + 1, field.getDay());
        String why = objection.apply(day);
        trouble.setText(why);
        getButton(IDialogConstants.OK_ID).setEnabled(why.isEmpty());
        trouble.requestLayout();
    }
}
