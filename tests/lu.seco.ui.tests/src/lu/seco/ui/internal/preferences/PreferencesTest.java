// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.preferences;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Workers;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.tests.Words;
import lu.seco.ui.tests.fakes.FakeErrors;
import lu.seco.ui.tests.fakes.FakeSettings;
import lu.seco.ui.tests.fakes.FakeTexts;
import lu.seco.ui.tests.fakes.FakeWork;
import org.junit.After;
import org.junit.Test;

public class PreferencesTest {

    private final Engine engine = new Engine(new EngineEvents());
    private final FakeSettings settings = new FakeSettings(new UiSettings().settings());
    private final FakeErrors errors = new FakeErrors();
    private final FakeWork work = new FakeWork();
    private final Workers workers = new Workers(errors);
    private final Preferences preferences =
            new Preferences(new Room(engine, Words.language(""), workers, Runnable::run, ""), work, errors, "anne");
    private final List<String> done = new ArrayList<>();

    @After
    public void close() {
        workers.close();
    }

    private void change(String key, String value) {
        preferences.change(key, value, () -> done.add(key));
        work.run();
    }

    @Test
    public void withoutSettingsTheDefaultsHold() {
        assertEquals("system", preferences.value(UiSettings.THEME));
        assertTrue(preferences.yes(UiSettings.TRAY));
        assertFalse(preferences.yes(UiSettings.CLOSE_TO_TRAY));
        assertEquals("", preferences.value("unknown"));
        change(UiSettings.THEME, "dark");
        assertEquals(List.of("Les réglages ne sont pas disponibles : rien n’a été changé."), errors.told());
    }

    @Test
    public void aChangeIsMadeInTheBackgroundAndThenHolds() {
        engine.bindSettings(settings);
        preferences.change(UiSettings.THEME, "dark", () -> done.add("then"));
        assertEquals(List.of(), done);
        work.run();
        assertEquals(List.of("then"), done);
        assertEquals(List.of("anne {ui.theme=dark}"), settings.changes());
        assertEquals("dark", preferences.value(UiSettings.THEME));
    }

    @Test
    public void refusalsAreToldAndNothingFollows() {
        engine.bindTexts(new FakeTexts(Locale.FRENCH));
        engine.bindSettings(settings);
        settings.refuse(List.of(new SettingsProblem(3, UiSettings.THEME, "pink", Message.of("settings.choice", "pink"))));
        change(UiSettings.THEME, "pink");
        settings.broken(true);
        change(UiSettings.THEME, "dark");
        assertEquals(List.of(), done);
        assertEquals(List.of("Le réglage n’a pas été changé. [fr] settings.choice pink",
                "Le fichier des réglages n’a pas pu être écrit : disk full. Rien n’a été changé."), errors.told());
    }

    @Test
    public void yesIsUnderstoodInEveryLanguage() {
        engine.bindSettings(settings);
        for (String yes : new String[] {"yes", "true", "Oui", "ja "}) {
            settings.put(UiSettings.AUTOSTART, yes);
            assertTrue(yes, preferences.yes(UiSettings.AUTOSTART));
        }
        settings.put(UiSettings.AUTOSTART, "nein");
        assertFalse(preferences.yes(UiSettings.AUTOSTART));
    }

    @Test
    public void theNamesAreThoseOfTheDefinitions() {
        assertEquals(List.of(UiSettings.THEME, UiSettings.FONT, UiSettings.NOTIFICATIONS, UiSettings.TRAY, UiSettings.CLOSE_TO_TRAY,
                UiSettings.START, UiSettings.AUTOSTART, UiSettings.PERSONS_MASKED, UiSettings.SUPPORT_CONTACT),
                new UiSettings().settings().stream().map(SettingDefinition::key).toList());
    }
}
