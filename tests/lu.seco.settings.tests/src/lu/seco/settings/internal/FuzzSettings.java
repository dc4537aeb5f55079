// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.Message;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;

/** Fuzz target: any bytes as a settings file, read, and edited as the window edits it. */
public final class FuzzSettings {

    private static final ValueReader READER = new ValueReader(Path.of("data").toAbsolutePath());
    private static final Catalogue CATALOGUE = Catalogue.of(List.of(
            setting("scan.interval", SettingType.DURATION, "1 min").within("1 s", "1 d"),
            setting("attempts", SettingType.INTEGER, "3").within("1", "100"), setting("begin", SettingType.TIME, "07:00"),
            setting("folder", SettingType.FOLDER, "in"), setting("file", SettingType.FILE, ""),
            setting("kind", SettingType.CHOICE, "red").oneOf("red", "green"),
            setting("kinds", SettingType.CHOICES, "red").oneOf("red", "green", "blue"), setting("on", SettingType.BOOLEAN, "no"),
            setting("text", SettingType.TEXT, ""), setting("actions", SettingType.LINES, "one\ntwo")), READER);
    /** What a person may set, each right for its setting. */
    private static final Map<String, String> WISHES = Map.of("exchange.scan.interval", "7 s", "exchange.attempts", "42", "exchange.begin", "06:15",
            "exchange.folder", "C:\\in #1", "exchange.kind", "green", "exchange.on", "yes", "exchange.text", "a = b",
            "exchange.actions", "x\ny = z\n#w", "exchange.kinds", "");

    private FuzzSettings() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Map<String, Value> before = interpret("", Map.of()).values();
        Interpretation read = interpret(text, before);
        assertEquals("every setting has a value", CATALOGUE.byKey().keySet(), read.values().keySet());
        read.values().forEach((key, value) -> right(CATALOGUE.byKey().get(key), value));
        problems(read.problems(), text.lines().count());
        written(read);
        WISHES.forEach((key, wish) -> edited(text, read, CATALOGUE.byKey().get(key), wish));
    }

    private static Interpretation interpret(String text, Map<String, Value> before) {
        return Interpreter.interpret(text, CATALOGUE, READER, before, "seco.properties", true);
    }

    private static void right(SettingDefinition setting, Value value) {
        assertTrue("no control characters", value.written().chars().noneMatch(sign -> Character.isISOControl(sign) && sign != '\n'));
        switch (setting.type()) {
            case INTEGER -> assertTrue((Integer) value.typed() >= 1 && (Integer) value.typed() <= 100);
            case DURATION -> assertTrue((Long) value.typed() >= 1_000 && (Long) value.typed() <= 86_400_000);
            case TIME -> assertTrue(((String) value.typed()).matches("([01]\\d|2[0-3]):[0-5]\\d|24:00"));
            case CHOICE -> assertTrue(setting.choices().contains(value.typed()));
            case CHOICES -> assertTrue(setting.choices().containsAll(Arrays.asList((String[]) value.typed())));
            case FOLDER, FILE -> assertTrue("absolute or none", value.typed().equals("") || Path.of((String) value.typed()).isAbsolute());
            default -> assertTrue(value.typed() instanceof String || value.typed() instanceof Boolean || value.typed() instanceof String[]);
        }
    }

    private static void problems(List<SettingsProblem> problems, long lines) {
        int last = 1;
        for (SettingsProblem problem : problems) {
            assertTrue("in the order of the lines", problem.line() >= last && problem.line() <= lines);
            last = problem.line();
            assertTrue(problem.key().length() <= 250 && problem.value().length() <= 250);
            assertEquals("can be stored", problem.told().code(), Message.parse(problem.told().format()).code());
        }
    }

    /** What was read, written down as the memory of the values in force does, is read the same. */
    private static void written(Interpretation read) {
        StringBuilder plain = new StringBuilder();
        read.values().forEach((key, value) -> SettingsText.lines(CATALOGUE.byKey().get(key), value.written())
                .forEach(line -> plain.append(line).append('\n')));
        Map<String, Value> again = interpret(plain.toString(), Map.of()).values();
        read.values().forEach((key, value) -> {
            if (!value.written().isEmpty()) {
                assertTrue(key + " is " + value.written() + ", was written as " + plain, value.sameAs(again.get(key).typed()));
            }
        });
    }

    /** A change makes its setting what was wished and leaves all others as they were, whatever stands in the file. */
    private static void edited(String text, Interpretation read, SettingDefinition setting, String wish) {
        FileEdit edit = new FileEdit(text);
        edit.set(setting, setting.key(), wish);
        Map<String, Value> after = new HashMap<>(interpret(edit.text(), read.values()).values());
        Value mine = after.remove(setting.key());
        assertEquals(setting.key() + " in " + edit.text(), wish, mine.written());
        after.forEach((key, value) -> assertTrue(key + " changed with " + setting.key() + " in " + edit.text(),
                value.sameAs(read.values().get(key).typed())));
        FileEdit again = new FileEdit(edit.text());
        again.set(setting, setting.key(), wish);
        assertEquals("a second time changes no line", edit.text().lines().toList(), again.text().lines().toList());
    }

    private static SettingDefinition setting(String property, SettingType type, String standard) {
        return SettingDefinition.of("lu.seco.exchange", property, type, standard);
    }
}
