// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.l10n.ShellWords;
import lu.seco.ui.internal.palette.Keys;
import lu.seco.ui.internal.theme.ThemeChoice;
import lu.seco.ui.internal.theme.Themes;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.AboutToShow;
import org.eclipse.e4.ui.model.application.ui.menu.ItemType;
import org.eclipse.e4.ui.model.application.ui.menu.MDirectMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuSeparator;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** The choices at the end of the menu <i>Affichage</i>, each with the mark where it stands. */
public final class PreferencesMenu {

    private static final String ID = "lu.seco.ui.menu.preferences.";

    private EModelService model;
    private Preferences preferences;
    private ShellWords words;

    @AboutToShow
    void fill(List<MMenuElement> items, EModelService service, Preferences chosen, Room room, Themes themes, Restart restart) {
        model = service;
        preferences = chosen;
        words = room.language().words(ShellWords.class);
        String key = new Keys(words).text(MaskedHandler.KEY);
        items.add(check(words.menu_masked_label + "\t" + key, UiSettings.PERSONS_MASKED, () -> room.engine().further().touched()));
        items.add(choices(words.menu_language_label, UiSettings.LANGUAGE, List.of(new Choice("fr", "Français"), new Choice("en", "English"),
                new Choice("de", "Deutsch")), value -> restart.offer()));
        items.add(choices(words.menu_theme_label, UiSettings.THEME, List.of(new Choice("system", words.theme_system_label),
                new Choice("light", words.theme_light_label), new Choice("dark", words.theme_dark_label)),
                value -> themes.become(ThemeChoice.of(value))));
        items.add(choices(words.menu_font_label, UiSettings.FONT, List.of(new Choice("small", words.font_small_label),
                new Choice("normal", words.font_normal_label), new Choice("large", words.font_large_label),
                new Choice("x-large", words.font_xlarge_label)), value -> restart.offer()));
        items.add(choices(words.menu_notifications_label, UiSettings.NOTIFICATIONS, List.of(new Choice("all", words.notifications_all_label),
                new Choice("problems", words.notifications_problems_label), new Choice("none", words.notifications_none_label)), value -> { }));
        MMenu start = choices(words.menu_start_label, UiSettings.START, List.of(new Choice("window", words.start_window_label),
                new Choice("minimised", words.start_minimised_label), new Choice("silent", words.start_silent_label)), value -> { });
        start.getChildren().add(model.createModelElement(MMenuSeparator.class));
        start.getChildren().add(check(words.menu_autostart_label, UiSettings.AUTOSTART));
        items.add(start);
        items.add(check(words.menu_tray_label, UiSettings.TRAY));
        items.add(check(words.menu_close_label, UiSettings.CLOSE_TO_TRAY));
    }

    private MMenu choices(String label, String key, List<Choice> choices, Consumer<String> then) {
        MMenu menu = model.createModelElement(MMenu.class);
        menu.setElementId(ID + key);
        menu.setLabel(label);
        String now = preferences.value(key);
        choices.forEach(choice -> menu.getChildren().add(item(ItemType.RADIO, choice.label(), choice.value().equals(now),
                // a group of radio items tells the one that was left too
                () -> {
                    if (!choice.value().equals(preferences.value(key))) {
                        preferences.change(key, choice.value(), () -> then.accept(choice.value()));
                    }
                })));
        return menu;
    }

    private MMenuElement check(String label, String key) {
        return check(label, key, () -> { });
    }

    private MMenuElement check(String label, String key, Runnable then) {
        boolean now = preferences.yes(key);
        return item(ItemType.CHECK, label, now, () -> preferences.change(key, now ? "no" : "yes", then));
    }

    private MDirectMenuItem item(ItemType type, String label, boolean selected, Runnable task) {
        MDirectMenuItem item = model.createModelElement(MDirectMenuItem.class);
        item.setType(type);
        item.setLabel(label);
        item.setSelected(selected);
        item.setObject(new Chosen(task, type, item));
        return item;
    }

    private record Choice(String value, String label) {
        Choice {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(label, "label");
        }
    }

    /** Does what an item says. */
    private record Chosen(Runnable task, ItemType type, MDirectMenuItem item) {

        @Execute
        void choose() {
            if (type != ItemType.RADIO || item.isSelected()) {
                task.run();
            }
        }
    }
}
