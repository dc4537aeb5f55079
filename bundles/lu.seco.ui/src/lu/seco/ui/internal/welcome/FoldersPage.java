// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.EnumMap;
import java.util.Map;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The folders that people use, each tried by writing. */
final class FoldersPage extends Page {

    private final Map<OfficeFolder, Text> fields = new EnumMap<>(OfficeFolder.class);
    private final Map<OfficeFolder, Label> marks = new EnumMap<>(OfficeFolder.class);
    private final Map<OfficeFolder, Label> results = new EnumMap<>(OfficeFolder.class);
    private final Label trouble;
    private boolean showing;

    FoldersPage(Composite parent, Given given) {
        super(parent, given);
        Composite grid = new Composite(body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        row(grid, OfficeFolder.OUTBOX, words().folders_outbox, words().folders_outbox_text);
        row(grid, OfficeFolder.PAYROLL, words().folders_payroll, words().folders_payroll_text);
        row(grid, OfficeFolder.STAGING, words().folders_staging, words().folders_staging_text);
        button(body(), words().folders_try, "welcome.folders.try", presenter()::tryFolders);
        trouble = sentence(body(), "");
        trouble.setData(Ids.WIDGET, "welcome.folders.trouble");
    }

    private void row(Composite grid, OfficeFolder folder, String label, String text) {
        Label title = new Label(grid, SWT.NONE);
        title.setText(label);
        Text field = new Text(grid, SWT.BORDER | SWT.SINGLE);
        field.setData(Ids.WIDGET, "welcome.folder." + folder);
        Access.name(field, label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(260, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> {
            if (!showing) {
                presenter().folder(folder, field.getText());
            }
        });
        fields.put(folder, field);
        button(grid, words().folders_browse, "welcome.folder.browse." + folder, () -> browse(folder, label));
        Label mark = new Label(grid, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).hint(16, SWT.DEFAULT).applyTo(mark);
        marks.put(folder, mark);
        Label result = new Label(grid, SWT.WRAP);
        result.setData(Ids.WIDGET, "welcome.folder.result." + folder);
        result.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, 44).applyTo(result);
        result.setData(text);
        results.put(folder, result);
    }

    private void browse(OfficeFolder folder, String label) {
        DirectoryDialog dialog = new DirectoryDialog(body().getShell());
        dialog.setText(label);
        String chosen = dialog.open();
        if (chosen != null) {
            fields.get(folder).setText(chosen);
            presenter().tryFolders();
        }
    }

    @Override
    String title() {
        return words().folders_title;
    }

    @Override
    String text() {
        return language().text(words().folders_text, presenter().data());
    }

    @Override
    void show() {
        showing = true;
        Draft draft = presenter().draft();
        for (OfficeFolder folder : OfficeFolder.values()) {
            String written = draft.folders().getOrDefault(folder, "");
            if (!fields.get(folder).getText().equals(written)) {
                fields.get(folder).setText(written);
            }
            FolderTrial trial = draft.trials().get(folder);
            Label result = results.get(folder);
            result.setText(((trial == null ? "" : sentence(trial) + "\n") + result.getData()).replace("&", "&&"));
            marks.get(folder).setImage(trial == null ? null : trial.outcome().good() ? icons().good() : icons().problem());
        }
        trouble.setText(presenter().folderTrouble());
        showing = false;
    }

    private String sentence(FolderTrial trial) {
        return switch (trial.outcome()) {
            case GOOD -> words().folders_good;
            case MADE -> words().folders_made;
            case MISSING -> words().folders_missing;
            case UNWRITABLE -> language().text(words().folders_unwritable, trial.reason());
            case WRONG -> words().folders_none;
        };
    }
}
