// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.welcome;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.ui.internal.common.Plain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What was read of the installation, each with how certain it is. */
final class ReadPage extends Page {

    private final Table table;
    private final Label note;
    private List<InstallationFact> shown = List.of();

    ReadPage(Composite parent, Given given) {
        super(parent, given);
        table = table("welcome.facts", words().read_title, 240);
        column(table, words().read_what, 250);
        column(table, words().read_certainty, 200);
        column(table, words().read_value, 260);
        table.addListener(SWT.Selection, event -> note());
        note = told("welcome.note", 56);
    }

    @Override
    String title() {
        return words().read_title;
    }

    @Override
    String text() {
        return words().read_text;
    }

    @Override
    void show() {
        List<InstallationFact> facts = presenter().draft().proposal().map(InstallationProposal::facts).orElse(List.of());
        if (!facts.equals(shown)) {
            shown = facts;
            table.removeAll();
            shown.forEach(this::row);
        }
        note();
    }

    private void row(InstallationFact fact) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {text(fact.title()), text(Message.of("setup.certainty." + fact.certainty().name().toLowerCase(Locale.ROOT))),
            Plain.line(fact.value())});
        Image mark = switch (fact.certainty()) {
            case SEEN, DOCUMENTED -> icons().good();
            case ASSUMED -> icons().attention();
            case UNKNOWN -> icons().note();
        };
        item.setImage(1, mark);
    }

    /** What is to be known of the chosen line; what is wrong comes first. */
    private void note() {
        String wrong = presenter().draft().proposal().flatMap(read -> presenter().setup().map(setup -> setup.problems(read.descriptor())))
                .orElse(List.of()).stream().map(SettingsProblem::told).map(this::text).collect(Collectors.joining("\n"));
        int row = table.getSelectionIndex();
        String told = row < 0 || row >= shown.size() ? words().read_choose : shown.get(row).note().map(this::text).orElse(words().read_nothing);
        int waiting = presenter().draft().proposal().map(InstallationProposal::waiting).orElse(0);
        String lying = waiting == 0 ? "" : language().text(words().read_waiting, waiting);
        note.setText((wrong.isEmpty() ? row < 0 && !lying.isEmpty() ? lying : told : wrong).replace("&", "&&"));
    }
}
