// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.palette;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Locale;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.tests.Words;
import org.junit.Test;

public class PaletteFilterTest {

    private final PaletteFilter filter = new PaletteFilter(List.of(entry("Recevoir maintenant"), entry("Réceptions"), entry("À valider"),
            entry("Mettre SOFiE à jour"), entry("Exporter la réception")), Locale.FRENCH);

    private static PaletteEntry entry(String label) {
        return new PaletteEntry("id." + label, label, "");
    }

    private List<String> find(String typed) {
        return filter.find(typed).stream().map(PaletteEntry::label).toList();
    }

    @Test
    public void allAreThereSortedAsTheLanguageSorts() {
        assertEquals(List.of("À valider", "Exporter la réception", "Mettre SOFiE à jour", "Réceptions", "Recevoir maintenant"), find(""));
    }

    @Test
    public void accentsAndCaseDoNotCountAndNamesThatBeginSoComeFirst() {
        assertEquals(List.of("Réceptions", "Recevoir maintenant", "Exporter la réception"), find("RECE"));
        assertEquals(List.of("Réceptions", "Exporter la réception"), find("récép"));
        assertEquals(List.of("À valider"), find("a val"));
    }

    @Test
    public void allWordsMustOccurInAnyOrder() {
        assertEquals(List.of("Mettre SOFiE à jour"), find("jour sofie"));
        assertEquals(List.of(), find("jour recevoir"));
    }

    @Test
    public void whateverIsTypedIsNoPattern() {
        assertEquals(List.of(), find("(["));
        assertEquals(5, find("   ").size());
    }

    @Test
    public void keysAreWrittenAsTheyStandOnTheKeyboard() {
        assertEquals("Ctrl+Maj+R", new Keys(Words.language("").words(ShellWords.class)).text("M1+M2+R"));
        assertEquals("Strg+Eingabe", new Keys(Words.language("_de").words(ShellWords.class)).text("M1+CR"));
        assertEquals("F5", new Keys(Words.language("_en").words(ShellWords.class)).text("F5"));
    }
}
