// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Which installation, and which of its users. */
final class FindPage extends Page {

    private final Table table;
    private final Label why;
    private final Combo user;
    private final Button stop;
    private List<FoundInstallation> shown = List.of();
    private boolean showing;

    FindPage(Composite parent, Given given) {
        super(parent, given);
        table = table("welcome.found", words().find_title, 110);
        column(table, words().find_folder, 300);
        column(table, words().find_likelihood, 220);
        table.addListener(SWT.Selection, event -> select());
        Composite buttons = new Composite(body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(buttons);
        button(buttons, words().find_other, "welcome.other", this::other);
        button(buttons, words().find_again, "welcome.again", presenter()::search);
        stop = button(buttons, words().stop, "welcome.stop", presenter()::stop);
        why = told("welcome.why", 84);
        Composite who = new Composite(body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(who);
        new Label(who, SWT.NONE).setText(words().find_user);
        user = new Combo(who, SWT.DROP_DOWN);
        user.setTextLimit(40);
        user.setData(Ids.WIDGET, "welcome.user");
        Access.name(user, words().find_user);
        GridDataFactory.fillDefaults().hint(180, SWT.DEFAULT).applyTo(user);
        user.addListener(SWT.Modify, event -> {
            if (!showing) {
                presenter().draft().installation().ifPresent(one -> presenter().select(one, user.getText()));
            }
        });
    }

    private void other() {
        DirectoryDialog dialog = new DirectoryDialog(body().getShell());
        dialog.setText(words().find_other);
        dialog.setMessage(words().find_other_text);
        String chosen = dialog.open();
        if (chosen != null) {
            presenter().search(Path.of(chosen));
        }
    }

    private void select() {
        int row = table.getSelectionIndex();
        if (!showing && row >= 0) {
            FoundInstallation one = shown.get(row);
            presenter().select(one, one.users().isEmpty() ? "" : one.users().get(0));
        }
    }

    @Override
    String title() {
        return words().find_title;
    }

    @Override
    String text() {
        return words().find_text;
    }

    @Override
    void show() {
        showing = true;
        Draft draft = presenter().draft();
        if (!shown.equals(draft.found()) || table.getItemCount() != draft.found().size()) {
            shown = draft.found();
            table.removeAll();
            shown.forEach(this::row);
        }
        FoundInstallation one = draft.installation().orElse(null);
        table.setSelection(one == null ? -1 : shown.indexOf(one));
        why.setText(one == null ? "" : reasons(one).replace("&", "&&"));
        if (one != null && !List.of(user.getItems()).equals(one.users())) {
            user.setItems(one.users().toArray(String[]::new));
        }
        if (!user.getText().equals(draft.user())) {
            user.setText(draft.user());
        }
        user.setEnabled(one != null);
        stop.setEnabled(presenter().busy());
        showing = false;
    }

    private void row(FoundInstallation one) {
        TableItem item = new TableItem(table, SWT.NONE);
        String likelihood = text(Message.of("setup.likelihood." + one.likelihood().name().toLowerCase(Locale.ROOT)));
        item.setText(new String[] {Plain.line(one.root().toString()), likelihood});
        item.setImage(0, switch (one.likelihood()) {
            case CERTAIN -> icons().good();
            case LIKELY, POSSIBLE -> icons().attention();
            case NONE -> icons().problem();
        });
    }

    private String reasons(FoundInstallation one) {
        String recognised = one.recognised().stream().map(this::text).collect(Collectors.joining(" · "));
        String missing = one.missing().stream().map(this::text).collect(Collectors.joining(" · "));
        return (recognised.isEmpty() ? "" : language().text(words().find_recognised, recognised) + "\n")
                + (missing.isEmpty() ? "" : language().text(words().find_missing, missing));
    }
}
