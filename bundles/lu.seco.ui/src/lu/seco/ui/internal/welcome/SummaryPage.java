// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.stream.Collectors;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.ui.internal.app.Ids;
import lu.seco.ui.internal.common.Access;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What will be written, word for word, and whether the engine begins at once. */
final class SummaryPage extends Page {

    private final StyledText written;
    private final Label lying;
    private final Button paused;

    SummaryPage(Composite parent, Given given) {
        super(parent, given);
        written = new StyledText(body(), SWT.READ_ONLY | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        written.setData(Ids.WIDGET, "welcome.summary");
        written.setMargins(6, 6, 6, 6);
        Access.name(written, words().summary_title);
        // a text that is only read has no use for tabs: they lead on
        written.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 200).applyTo(written);
        lying = sentence(body(), "");
        paused = new Button(body(), SWT.CHECK);
        paused.setText(words().summary_paused);
        paused.setData(Ids.WIDGET, "welcome.paused");
        paused.addListener(SWT.Selection, event -> presenter().paused(paused.getSelection()));
    }

    @Override
    String title() {
        return words().summary_title;
    }

    @Override
    String text() {
        return words().summary_text;
    }

    @Override
    void show() {
        Draft draft = presenter().draft();
        String descriptor = draft.proposal().flatMap(read -> presenter().setup().map(setup -> setup.file() + "\n"
                + setup.text(read.descriptor()).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> "    " + line)
                        .collect(Collectors.joining("\n")))).orElse("");
        String settings = presenter().settings().entrySet().stream().map(line -> "    " + line.getKey() + " = " + line.getValue().replace("\n", " | "))
                .collect(Collectors.joining("\n"));
        String all = descriptor + "\n\nseco.properties\n" + (settings.isEmpty() ? "    " + words().summary_no_settings : settings);
        if (!all.equals(written.getText())) {
            written.setText(all);
        }
        int waiting = draft.proposal().map(InstallationProposal::waiting).orElse(0);
        lying.setText(waiting == 0 ? "" : language().text(words().read_waiting, waiting));
        ((GridData) lying.getLayoutData()).exclude = waiting == 0;
        lying.setVisible(waiting > 0);
        paused.setSelection(draft.paused());
    }
}
