// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lu.seco.core.content.Severity;
import lu.seco.seculine.internal.Codes;
import lu.seco.seculine.internal.DataFile;
import lu.seco.seculine.internal.DataFiles;
import org.junit.Test;

/** The table of rules: sound, with texts, and refused where it is wrong. */
public final class RuleTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);
    private static final Map<String, String> RETURNS = Map.of("DECSAL", "SALRET", "DECMAL", "MALRET", "DEMPEN", "PENEST");
    private static final String COLUMNS = String.join("\t", Rule.COLUMNS) + "\n";

    private final Rules rules = Rules.of(DataFiles.builtIn());

    @Test
    public void everyCodeIsOneOfTheReturn() {
        Codes codes = Codes.standard();
        for (Rule rule : rules.all()) {
            rule.code().ifPresent(code -> assertTrue(rule.toString(), codes.of(RETURNS.get(rule.kind()), code, DAY).orElseThrow().confirmed()));
        }
    }

    @Test
    public void everyCodeThatCanBeFoundHereHasARule() {
        assertEquals(Set.of("1", "2", "3", "4", "5", "7", "8", "9", "11", "12", "99"), codes("DECSAL"));
        assertEquals(Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "14", "15", "16"), codes("DECMAL"));
    }

    @Test
    public void onlyWhatIsDocumentedIsAnError() {
        rules.all().stream().filter(rule -> rule.severity() == Severity.ERROR).forEach(rule -> assertTrue(rule.toString(), rule.confirmed()));
    }

    @Test
    public void everyRuleHasTextsInTheThreeLanguagesAndThereAreNoOthers() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (RuleId id : RuleId.values()) {
            expected.add(id.told().code());
            expected.add(id.change().code());
        }
        for (String language : new String[] {"", "_en", "_de"}) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(
                    Path.of("..", "..", "bundles", "lu.seco.texts", "OSGI-INF", "l10n", "records" + language + ".properties"), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            assertEquals(language, expected, texts.stringPropertyNames().stream().filter(key -> key.startsWith("check."))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    public void aRuleForTheKindCountsBeforeOneForAllAndANewerOneBeforeAnOlder() throws IOException {
        Rules table = rules("-\t*\tHOURS_MOST\tWARNING\t-\t1\tA\tx\n2027-01-01\tDECSAL\tHOURS_MOST\tWARNING\t-\t3\tA\tx\n"
                + "-\tDECSAL\tHOURS_MOST\tWARNING\t-\t2\tA\tx\n");
        assertEquals(2, table.of("DECSAL", DAY).get(RuleId.HOURS_MOST).number());
        assertEquals(3, table.of("DECSAL", LocalDate.of(2027, 1, 1)).get(RuleId.HOURS_MOST).number());
        assertEquals(1, table.of("DECMAL", DAY).get(RuleId.HOURS_MOST).number());
    }

    @Test
    public void rowsThatAreWrongAreRefusedWithTheirLine() {
        String good = "-\tDECSAL\tHOURS_MOST\tERROR\t11\t372\tD\tx\n";
        refused(good.replace("\tD\t", "\tA\t"), "line 2, severity \"ERROR\" does not go with its mark");
        refused(good.replace("HOURS_MOST", "HOURS_LEAST"), "line 2, rule \"HOURS_LEAST\" is none of");
        refused(good.replace("\t11\t", "\televen\t"), "line 2, code \"eleven\" is no number");
        refused(good.replace("\t372\t", "\tmany\t"), "line 2, value \"many\" is no number");
        refused(good.replace("\t372\t", "\t-\t"), "line 2, value \"\" is missing");
        refused(good.replace("ERROR", "BAD"), "line 2, severity \"BAD\" is none of");
    }

    private Set<String> codes(String kind) {
        return rules.all().stream().filter(rule -> rule.kind().equals(kind)).flatMap(rule -> rule.code().stream()).collect(Collectors.toSet());
    }

    private static void refused(String row, String expected) {
        IllegalArgumentException refusal = assertThrows(expected, IllegalArgumentException.class, () -> rules(row));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(expected));
    }

    private static Rules rules(String rows) throws IOException {
        return new Rules(DataFile.read("rules.tsv", new StringReader(COLUMNS + rows), Rule.COLUMNS));
    }
}
