// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.nio.file.Path;
import java.util.Optional;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.ui.internal.app.Ids;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/**
 * Trying it out with a fictitious file in the test context. SeCo cannot send one: how batch mode chooses the context is not documented. A person does it in
 * SOFiE's window, and SeCo then sees whether it understands what SOFiE wrote.
 */
final class TrialPage extends Page {

    private static final String NAME = "DECSAL.dta";

    private final Label understood;

    TrialPage(Composite parent, Given given) {
        super(parent, given);
        sentence(body(), words().trial_step_one);
        button(body(), words().trial_write, "welcome.trial.write", this::write);
        sentence(body(), words().trial_step_two);
        sentence(body(), words().trial_step_three);
        Composite look = new Composite(body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(look);
        button(look, words().trial_look, "welcome.trial.look", presenter()::readLog);
        understood = new Label(look, SWT.NONE);
        understood.setData(Ids.WIDGET, "welcome.trial.understood");
    }

    private void write() {
        FileDialog dialog = new FileDialog(body().getShell(), SWT.SAVE);
        dialog.setText(words().trial_write);
        dialog.setFileName(NAME);
        String chosen = dialog.open();
        if (chosen != null) {
            presenter().sample(Path.of(chosen));
        }
    }

    @Override
    String title() {
        return words().trial_title;
    }

    @Override
    String text() {
        return words().trial_text;
    }

    @Override
    void show() {
        Optional<InstallationFact> dialect = presenter().draft().proposal().map(InstallationProposal::facts).flatMap(facts -> facts.stream()
                .filter(fact -> fact.topic().equals("audit.dialect")).findFirst());
        understood.setText(dialect.map(fact -> fact.value().isEmpty() ? fact.note().map(this::text).orElse("")
                : language().text(words().trial_understood, fact.value())).orElse(words().trial_no_log).replace("&", "&&"));
        understood.requestLayout();
    }
}
