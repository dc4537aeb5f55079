// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.Optional;
import lu.seco.ui.internal.palette.Keys;
import lu.seco.ui.tests.Words;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.formatting.IKeyFormatter;
import org.eclipse.jface.bindings.keys.formatting.KeyFormatterFactory;
import org.junit.After;
import org.junit.Test;

public class KeyNamesTest {

    private final IKeyFormatter before = KeyFormatterFactory.getDefault();

    @After
    public void restore() {
        KeyFormatterFactory.setDefault(before);
    }

    private static ShellWords words(String language) {
        return Words.language(language).words(ShellWords.class);
    }

    private static void same(String language, String model, String written) throws ParseException {
        KeyNames.speak(words(language), Optional.empty());
        assertEquals("in menus", written, KeySequence.getInstance(model).format());
        assertEquals("in the palette and in context menus", written, new Keys(words(language)).text(model));
    }

    @Test
    public void keysAreCalledAsOnAKeyboardOfTheLanguageEverywhere() throws ParseException {
        same("", "M1+M2+O", "Ctrl+Maj+O");
        same("_de", "M1+M2+O", "Strg+Umschalt+O");
        same("_en", "M1+M2+O", "Ctrl+Shift+O");
        same("", "M1+M3+O", "Ctrl+Alt+O");
        same("_de", "M1+CR", "Strg+Eingabe");
        same("", "M1+1", "Ctrl+1");
        same("", "F5", "F5");
    }

    @Test
    public void anotherLanguageTakesThePlaceOfTheOneBefore() throws ParseException {
        KeyNames.speak(words("_de"), Optional.empty());
        String german = KeySequence.getInstance("M1+M2+O").format();
        KeyNames.speak(words(""), Optional.empty());
        assertNotEquals(german, KeySequence.getInstance("M1+M2+O").format());
        assertEquals("Ctrl+K, F5", KeySequence.getInstance("M1+K F5").format());
    }
}
