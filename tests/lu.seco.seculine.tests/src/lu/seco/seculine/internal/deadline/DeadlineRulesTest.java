// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.deadline;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import lu.seco.core.deadline.Rule;
import lu.seco.seculine.internal.DataFiles;
import org.junit.Test;

/** The deadlines as the data file holds them. */
public class DeadlineRulesTest {

    private final DataFiles files = DataFiles.builtIn();
    private final DeadlineRules rules = new DeadlineRules(files);

    @Test
    public void decsalIsDueOnThe24thAndAnsweredWithinOneWorkingDay() {
        Rule decsal = rule("DECSAL");
        assertEquals(OptionalInt.of(24), decsal.dueDay());
        assertEquals(OptionalInt.of(1), decsal.answerWorkingDays());
        assertEquals("documented by CCSS", true, decsal.confirmed());
    }

    @Test
    public void whatCcssDoesNotDocumentIsNotConfirmed() {
        assertEquals(OptionalInt.of(10), rule("DECMAL").dueDay());
        assertEquals(false, rule("DECMAL").confirmed());
        assertEquals("nothing is documented", OptionalInt.empty(), rule("DECMAL").answerWorkingDays());
    }

    @Test
    public void affiliationIsDueDaysAfterItsEvent() {
        assertEquals(OptionalInt.of(8), rule("DECAFF").daysAfterEvent());
        assertEquals(OptionalInt.empty(), rule("DECAFF").dueDay());
    }

    @Test
    public void thereIsOneRuleForEachKindAndTheFileIsKnown() {
        List<String> kinds = rules.on(LocalDate.of(2026, 3, 1)).stream().map(Rule::kind).toList();
        assertEquals(kinds.stream().distinct().collect(Collectors.toList()), kinds);
        assertEquals(true, files.data().stream().anyMatch(data -> data.name().equals("deadlines.tsv") && !data.version().isEmpty()));
    }

    private Rule rule(String kind) {
        return rules.on(LocalDate.of(2026, 3, 1)).stream().filter(rule -> rule.kind().equals(kind)).findFirst().orElseThrow();
    }
}
