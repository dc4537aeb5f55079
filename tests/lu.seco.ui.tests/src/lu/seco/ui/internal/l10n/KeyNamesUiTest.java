// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import lu.seco.ui.tests.OnScreen;
import lu.seco.ui.tests.Words;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.formatting.IKeyFormatter;
import org.eclipse.jface.bindings.keys.formatting.KeyFormatterFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Decorations;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

public class KeyNamesUiTest {

    @Rule
    public final OnScreen screen = new OnScreen();

    private final IKeyFormatter before = KeyFormatterFactory.getDefault();

    @After
    public void restore() {
        KeyFormatterFactory.setDefault(before);
    }

    @Test
    public void menusThatAreDrawnAlreadyAreWrittenAnew() throws ParseException {
        Decorations shell = new Shell(screen.display());
        MenuManager bar = new MenuManager();
        MenuManager menu = new MenuManager("SeCo");
        menu.add(new Item(KeySequence.getInstance("M1+M2+S")));
        bar.add(menu);
        Menu drawn = bar.createMenuBar(shell);
        bar.updateAll(true);
        KeyNames.speak(Words.language("_de").words(ShellWords.class), Optional.of(drawn));
        MenuItem item = drawn.getItem(0).getMenu().getItem(0);
        assertEquals("Stop\tStrg+Umschalt+S", item.getText());
        shell.dispose();
    }

    /** Writes its keys as the item of a command does. */
    private static final class Item extends ContributionItem {

        private final KeySequence keys;
        private MenuItem item;

        Item(KeySequence keys) {
            this.keys = keys;
        }

        @Override
        public void fill(Menu menu, int index) {
            item = new MenuItem(menu, SWT.PUSH);
            item.setData(this);
            update();
        }

        @Override
        public void update() {
            item.setText("Stop\t" + keys.format());
        }
    }
}
