// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.SettingType;
import lu.seco.core.settings.SettingsProblem;
import org.junit.Test;

public class InterpreterTest {

    private final ValueReader reader = new ValueReader(Path.of("data").toAbsolutePath());
    private final Catalogue catalogue = Catalogue.of(List.of(
            SettingDefinition.of("lu.seco.exchange", "scan.interval", SettingType.DURATION, "1 min").within("1 s", "1 d"),
            SettingDefinition.of("lu.seco.exchange", "attempts", SettingType.INTEGER, "3"),
            SettingDefinition.of("lu.seco.exchange", "actions", SettingType.LINES, "")), reader);

    @Test
    public void lineSetsItsValueAndTheOthersHaveTheirDefaults() {
        Interpretation read = interpret("# comment\n\nexchange.scan.interval = 5 s\n", Map.of());
        assertEquals("5 s", read.values().get("exchange.scan.interval").written());
        assertEquals("3", read.values().get("exchange.attempts").written());
        assertEquals(List.of(), read.problems());
    }

    @Test
    public void refusedLineKeepsTheValueBeforeItAndTellsEverything() {
        Map<String, Value> before = interpret("exchange.scan.interval = 5 s", Map.of()).values();
        Interpretation read = interpret("\nexchange.scan.interval = 5 years\nexchange.attempts=7", before);
        assertEquals("5 s", read.values().get("exchange.scan.interval").written());
        assertEquals(7, read.values().get("exchange.attempts").typed());
        SettingsProblem problem = read.problems().get(0);
        assertEquals(2, problem.line());
        assertEquals("exchange.scan.interval", problem.key());
        assertEquals("5 years", problem.value());
        assertEquals("settings.value.duration", problem.told().code());
        assertEquals(List.of("seco.properties", "2", "exchange.scan.interval", "5 years"), problem.told().arguments());
    }

    @Test
    public void refusedLineMeansTheDefaultIfThereWasNothingBefore() {
        assertEquals("1 min", interpret("exchange.scan.interval = 5", Map.of()).values().get("exchange.scan.interval").written());
    }

    @Test
    public void lineWithoutEqualsSignKeepsTheValueOfTheSettingItNames() {
        Map<String, Value> before = interpret("exchange.scan.interval = 5 s\nexchange.attempts = 7", Map.of()).values();
        Interpretation read = interpret("exchange.scan.interval 10 s\nexchange.attempts: 9\n= 3\nnonsense", before);
        assertEquals("5 s", read.values().get("exchange.scan.interval").written());
        assertEquals(7, read.values().get("exchange.attempts").typed());
        assertEquals(List.of("1 settings.line.malformed", "2 settings.line.malformed", "3 settings.line.malformed",
                "4 settings.line.malformed"), told(read));
        assertEquals("exchange.scan.interval 10 s", read.problems().get(0).value());
    }

    @Test
    public void unknownKeyIsToldWithTheKeyThatLooksLikeIt() {
        Interpretation read = interpret("exchange.scan.intervall = 5 s\nnothing.like.it = 1\nexchange.action.1 = x", Map.of());
        assertEquals(List.of("1 settings.key.unknown.near", "2 settings.key.unknown", "3 settings.key.unknown.near"), told(read));
        assertEquals("exchange.scan.interval", read.problems().get(0).told().arguments().get(4));
        assertEquals("exchange.actions.1", read.problems().get(2).told().arguments().get(4));
    }

    @Test
    public void unknownKeyIsNoProblemWhileBundlesAreStillComing() {
        assertEquals(List.of(), Interpreter.interpret("later.key = 1", catalogue, reader, Map.of(), "f", false).problems());
    }

    @Test
    public void secondLineOfAKeyIsRefusedAndTheFirstHolds() {
        Interpretation read = interpret("exchange.attempts = 4\nexchange.attempts = 5", Map.of());
        assertEquals(4, read.values().get("exchange.attempts").typed());
        assertEquals(List.of("2 settings.key.twice"), told(read));
        assertEquals("1", read.problems().get(0).told().arguments().get(4));
    }

    @Test
    public void numberedLinesComeInTheOrderOfTheirNumbers() {
        Interpretation read = interpret("exchange.actions.10 = ten\nexchange.actions.2 = two = 2\nexchange.actions.9=nine", Map.of());
        assertArrayEquals(new String[] {"two = 2", "nine", "ten"}, (String[]) read.values().get("exchange.actions").typed());
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("1 settings.key.unknown.near", "2 settings.key.unknown.near"),
                told(interpret("exchange.actions = x\nexchange.actions.01 = y", Map.of())));
    }

    @Test
    public void oneRefusedNumberedLineKeepsThemAll() {
        Map<String, Value> before = interpret("exchange.actions.1 = a\nexchange.actions.2 = b", Map.of()).values();
        Interpretation read = interpret("exchange.actions.1 = c\nexchange.actions.2 = d\0", before);
        assertArrayEquals(new String[] {"a", "b"}, (String[]) read.values().get("exchange.actions").typed());
        assertEquals(List.of("2 settings.value.control"), told(read));
    }

    @Test
    public void windowsLineEndsAndByteOrderMarkAreNoHarm() {
        assertEquals(4, interpret("\ufeffexchange.attempts = 4\r\n", Map.of()).values().get("exchange.attempts").typed());
    }

    @Test
    public void endlessHostileLineIsToldShortened() {
        Interpretation read = interpret("x".repeat(500_000) + " = " + "y".repeat(500_000), Map.of());
        assertEquals(List.of("1 settings.key.unknown"), told(read));
        assertEquals(203, read.problems().get(0).value().length());
    }

    @Test
    public void mistakenDefinitionsAreLeftOutAndNamed() {
        Catalogue mistaken = Catalogue.of(List.of(
                SettingDefinition.of("lu.seco.a", "good", SettingType.INTEGER, "1"),
                SettingDefinition.of("lu.seco.a", "bad", SettingType.INTEGER, "one"),
                SettingDefinition.of("lu.other.a", "good", SettingType.INTEGER, "2")), reader);
        assertEquals(List.of("a.good"), List.copyOf(mistaken.byKey().keySet()));
        assertEquals(2, mistaken.faults().size());
        assertEquals("lu.seco.a", mistaken.byKey().get("a.good").pid());
    }

    private Interpretation interpret(String text, Map<String, Value> before) {
        return Interpreter.interpret(text, catalogue, reader, before, "seco.properties", true);
    }

    private static List<String> told(Interpretation read) {
        return read.problems().stream().map(problem -> problem.line() + " " + problem.told().code()).toList();
    }
}
