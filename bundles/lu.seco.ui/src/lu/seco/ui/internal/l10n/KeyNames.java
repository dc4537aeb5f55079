// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.l10n;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.jface.bindings.keys.formatting.IKeyFormatter;
import org.eclipse.jface.bindings.keys.formatting.KeyFormatterFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * Writes keys in menus as they stand on a keyboard of the language. JFace by itself writes them in English, and on GTK in another order than the
 * palette, the tips and the guide.
 */
public final class KeyNames implements IKeyFormatter {

    private static final String TOGETHER = "+";
    private static final String ONE_AFTER_THE_OTHER = ", ";

    private final ShellWords words;
    private final IKeyFormatter others;

    /** @param others writes the keys that are called the same everywhere */
    KeyNames(ShellWords words, IKeyFormatter others) {
        this.words = Objects.requireNonNull(words, "words");
        this.others = Objects.requireNonNull(others, "others");
    }

    /**
     * From now on all menus of this process write keys so, and those in the bar are written anew: the platform chooses its own way just before it
     * draws the window, so that nobody can be earlier.
     */
    public static void speak(ShellWords words, Optional<Menu> bar) {
        KeyFormatterFactory.setDefault(new KeyNames(words, SWTKeySupport.getKeyFormatterForPlatform()));
        bar.ifPresent(KeyNames::anew);
    }

    private static void anew(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            if (item.getMenu() != null) {
                anew(item.getMenu());
            } else if (item.getData() instanceof IContributionItem contribution) {
                contribution.update();
            }
        }
    }

    @Override
    public String format(int key) {
        return switch (key) {
            case SWT.CTRL -> words.key_control_label;
            case SWT.SHIFT -> words.key_shift_label;
            case SWT.CR -> words.key_enter_label;
            default -> others.format(key);
        };
    }

    @Override
    public String format(KeyStroke stroke) {
        List<Integer> keys = new ArrayList<>();
        for (int modifier : new int[] {SWT.CTRL, SWT.ALT, SWT.SHIFT, SWT.COMMAND}) {
            if ((stroke.getModifierKeys() & modifier) != 0) {
                keys.add(modifier);
            }
        }
        if (stroke.getNaturalKey() != KeyStroke.NO_KEY) {
            keys.add(stroke.getNaturalKey());
        }
        return keys.stream().map(this::format).collect(Collectors.joining(TOGETHER));
    }

    @Override
    public String format(KeySequence sequence) {
        return Stream.of(sequence.getKeyStrokes()).map(this::format).collect(Collectors.joining(ONE_AFTER_THE_OTHER));
    }
}
