// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.changes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.FileComparison;
import lu.seco.ui.internal.records.Masking;
import lu.seco.ui.internal.records.Source;
import lu.seco.ui.tests.PartWindow;
import lu.seco.ui.tests.fakes.FakeKnowledge;
import lu.seco.ui.tests.fakes.FakeLook;
import lu.seco.ui.tests.fakes.Samples;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.junit.Test;

/** The comparison in a window of its own. */
public class ChangesPaneUiTest {

    private static final FileComparison NUMBERS = new FileComparison("old", Optional.empty(), 12, 12, 1, 1, 5, new BigDecimal("40000.00"),
            new BigDecimal("41240.00"));

    private final PartWindow window = new PartWindow();
    private final FakeLook look = new FakeLook(new FakeKnowledge());
    private ChangesPane pane;

    private void open(PartWindow.Step then) {
        window.open(() -> {
            window.room.engine().further().come(Records.class, look);
            pane = new ChangesPane(window.shell, window.room, new Masking(window.room), window.layouts, "changes");
        }, then);
    }

    private static Source now() {
        return new Source("now", "now.dta", "DECSAL", () -> Optional.of(Path.of("now.dta")));
    }

    private void sent(String id) {
        Samples.take(window.journal, id, id + ".dta");
        window.contents.put("ab".repeat(32), Path.of("old.dta"));
    }

    private String summary() {
        return window.find(Label.class, "changes.summary").getText();
    }

    private List<String> row(int index) {
        return List.of(0, 1, 2, 3, 4).stream().map(column -> window.cell("changes.table", index, column)).toList();
    }

    @Test
    public void personsAreListedWithWhatBecameOfTheirAmounts() {
        sent("old");
        look.changes(List.of(new Records.PersonChange("1985010112345", Records.What.GONE, new BigDecimal("2000"), BigDecimal.ZERO),
                new Records.PersonChange("1990061254321", Records.What.ADDED, BigDecimal.ZERO, new BigDecimal("2500.50")),
                new Records.PersonChange("1970010154321", Records.What.CHANGED, new BigDecimal("3000"), new BigDecimal("2750"))));
        open(() -> {
            pane.show(Optional.of(now()), List.of(new Earlier("old", "Mois d’avant", Optional.of(NUMBERS))));
            assertEquals("who does not look is not kept waiting", List.of(), look.asked());
            pane.front(true);
            window.awaitCell("changes.table", 0, 0, "1985010112345");
            assertEquals("Personnes : 12 → 12 (+1 / −1) – montant changé chez 5 personnes – "
                    + "somme : 40\u00a0000,00\u00a0€ → 41\u00a0240,00\u00a0€ (+3,1\u00a0%)", summary());
            assertEquals(List.of("1985010112345", "partie", "2\u00a0000,00\u00a0€", "", "−2\u00a0000,00\u00a0€"), row(0));
            assertEquals(List.of("1990061254321", "ajoutée", "", "2\u00a0500,50\u00a0€", "+2\u00a0500,50\u00a0€"), row(1));
            assertEquals(List.of("1970010154321", "montant", "3\u00a0000,00\u00a0€", "2\u00a0750,00\u00a0€", "−250,00\u00a0€"), row(2));
            assertEquals("et 4 autres", window.find(Label.class, "changes.note").getText());
            assertEquals(List.of("changes old 500"), look.asked());
        });
    }

    @Test
    public void oneOfSeveralEarlierFilesIsChosen() {
        sent("old");
        sent("same");
        open(() -> {
            pane.show(Optional.of(now()), List.of(new Earlier("old", "Mois d’avant", Optional.of(NUMBERS)),
                    new Earlier("same", "Déjà envoyé", Optional.of(NUMBERS))));
            pane.front(true);
            window.until("compared", () -> look.asked().size() == 1);
            Button first = window.find(Button.class, "changes.against.0");
            Button second = window.find(Button.class, "changes.against.1");
            assertEquals("Déjà envoyé", second.getText());
            first.setSelection(false);
            second.setSelection(true);
            window.click("changes.against.1");
            window.until("compared with the other", () -> look.asked().contains("changes same 500"));
            window.until("said", () -> summary().endsWith("– rien ne diffère pour personne"));
            assertFalse(window.table("changes.table").isVisible());
        });
    }

    @Test
    public void whatCannotBeComparedIsSaid() {
        open(() -> {
            pane.front(true);
            pane.show(Optional.of(now()), List.of());
            assertEquals("Rien à comparer : aucun envoi du même type et du même employeur pour ce mois ni pour le mois d’avant.", summary());
            assertFalse(window.find(Composite.class, "changes.against").isVisible());
            pane.show(Optional.of(now()), List.of(new Earlier("gone", "Mois d’avant", Optional.of(NUMBERS))));
            window.until("lost", () -> summary().startsWith("Le contenu de l’envoi précédent n’est plus"));
            sent("old");
            pane.show(Optional.of(now()), List.of(new Earlier("old", "Mois d’avant", Optional.empty())));
            window.until("the layout does not tell", () -> summary().startsWith("La structure de ce type ne dit pas"));
            window.room.engine().further().go(Records.class, look);
            pane.show(Optional.of(now()), List.of(new Earlier("old", "Mois d’avant", Optional.of(NUMBERS))));
            window.until("missing", () -> summary().equals("Ce qui compare les fichiers n’est pas encore prêt."));
            window.room.engine().further().come(Records.class, look);
            window.until("it came", () -> summary().startsWith("Personnes : 12"));
        });
    }
}
