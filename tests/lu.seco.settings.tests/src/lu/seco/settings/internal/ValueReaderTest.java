// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import org.junit.Test;

public class ValueReaderTest {

    private final Path root = Path.of("data").toAbsolutePath();
    private final ValueReader reader = new ValueReader(root);

    @Test
    public void integersKeepTheirBounds() {
        SettingDefinition bounded = of(SettingType.INTEGER, "5").within("1", "10");
        assertEquals(10, typed(bounded, "10"));
        assertEquals("settings.value.between [1, 10]", refused(bounded, "11"));
        assertEquals("settings.value.between [1, 10]", refused(bounded, "-1"));
        assertEquals("settings.value.least [1]", refused(of(SettingType.INTEGER, "5").within("1", ""), "0"));
        assertEquals("settings.value.most [9]", refused(of(SettingType.INTEGER, "5").within("", "9"), "10"));
        for (String wrong : List.of("", "a", "1.5", "1 000", "2147483648", "99999999999999999999", "0x10", "\u0661")) {
            assertEquals(wrong, "settings.value.integer []", refused(bounded, wrong));
        }
    }

    @Test
    public void durationsBecomeMilliseconds() {
        SettingDefinition bounded = of(SettingType.DURATION, "1 min").within("1 s", "1 d");
        assertEquals(1_000L, typed(bounded, "1 s"));
        assertEquals(90_000L, typed(bounded, "PT1M30S"));
        assertEquals("settings.value.between [1 s, 1 d]", refused(bounded, "999 ms"));
        assertEquals("settings.value.between [1 s, 1 d]", refused(bounded, "25 h"));
        assertEquals("settings.value.duration []", refused(bounded, "5"));
        assertEquals("settings.value.duration []", refused(bounded, "soon"));
        assertEquals("settings.value.duration []", refused(bounded, "PT" + Long.MAX_VALUE + "S"));
    }

    @Test
    public void booleansAreWordsOfThreeLanguages() {
        for (String yes : List.of("yes", "TRUE", "oui", "Ja")) {
            assertEquals(true, typed(of(SettingType.BOOLEAN, "no"), yes));
        }
        for (String no : List.of("no", "false", "NON", "nein")) {
            assertEquals(false, typed(of(SettingType.BOOLEAN, "no"), no));
        }
        assertEquals("settings.value.boolean []", refused(of(SettingType.BOOLEAN, "no"), "1"));
    }

    @Test
    public void timesReachFromMidnightToMidnight() {
        SettingDefinition time = of(SettingType.TIME, "08:00");
        assertEquals("00:00", typed(time, "00:00"));
        assertEquals("24:00", typed(time, "24:00"));
        assertEquals("08:30", typed(time, "8:30"));
        for (String wrong : List.of("24:01", "12:60", "8", "8h30", "-1:00", "")) {
            assertEquals(wrong, "settings.value.time []", refused(time, wrong));
        }
    }

    @Test
    public void pathsAreAbsoluteAndRelativeOnesBelongToTheDataFolder() {
        SettingDefinition folder = of(SettingType.FOLDER, "Départ");
        assertEquals(root.resolve("Mes Envois").toString(), typed(folder, "Mes Envois"));
        assertEquals(root.resolve("a").toString(), typed(folder, "b/../a"));
        String absolute = Path.of("/elsewhere/é").toAbsolutePath().toString();
        assertEquals(absolute, typed(folder, absolute));
        assertEquals("settings.value.empty []", refused(folder, ""));
        assertEquals("", typed(of(SettingType.FILE, ""), ""));
    }

    @Test
    public void choicesAreSpelledAsDefined() {
        SettingDefinition one = of(SettingType.CHOICE, "fr").oneOf("fr", "en");
        assertEquals("en", typed(one, "EN"));
        assertEquals("settings.value.choice [fr, en]", refused(one, "it"));
        SettingDefinition some = of(SettingType.CHOICES, "mon, tue").oneOf("mon", "tue", "wed");
        assertArrayEquals(new String[] {"wed", "mon"}, (String[]) typed(some, "WED,mon , wed"));
        assertArrayEquals(new String[0], (String[]) typed(some, ""));
        assertEquals("settings.value.choices [mon, tue, wed]", refused(some, "mon, sun"));
        assertEquals("settings.value.choices [mon, tue, wed]", refused(some, "mon,,tue"));
    }

    @Test
    public void controlCharactersAreRefusedEverywhere() {
        assertEquals("settings.value.control []", refused(of(SettingType.TEXT, ""), "a\0b"));
        assertEquals("settings.value.control []", refused(of(SettingType.FOLDER, "x"), "a\u001bb"));
        assertEquals("settings.value.control", reader.lines(List.of("good", "a\tb")).code());
    }

    @Test
    public void standardOfSeveralLinesIsSeparatedByLineFeeds() {
        assertArrayEquals(new String[] {"a", "b"}, (String[]) reader.standard(of(SettingType.LINES, "a\nb")).value().orElseThrow().typed());
        assertArrayEquals(new String[0], (String[]) reader.standard(of(SettingType.LINES, "")).value().orElseThrow().typed());
    }

    private Object typed(SettingDefinition setting, String text) {
        return reader.read(setting, text).value().orElseThrow(() -> new AssertionError(text)).typed();
    }

    private String refused(SettingDefinition setting, String text) {
        Verdict verdict = reader.read(setting, text);
        assertEquals(text, true, verdict.value().isEmpty());
        return verdict.code() + " " + verdict.allowed();
    }

    private static SettingDefinition of(SettingType type, String standard) {
        return SettingDefinition.of("lu.seco.x", "p", type, standard);
    }
}
