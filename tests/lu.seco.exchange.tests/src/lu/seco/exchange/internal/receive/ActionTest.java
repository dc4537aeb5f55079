// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** How actions are written in the settings. */
public class ActionTest {

    @Test
    public void theThreeVerbsAreRead() {
        assertEquals(List.of(new Action("SALRET", Action.Verb.COPY, List.of("/paie/retours")), new Action("*", Action.Verb.RUN,
                List.of("/bin/x", "{file}")),
                new Action("AFFRET", Action.Verb.NOTIFY, List.of())), Action.parseAll("SALRET copy /paie/retours", "* RUN /bin/x {file}",
                " AFFRET  notify "));
    }

    @Test
    public void wordsWithBlanksStandInQuotes() {
        assertEquals(List.of("D:\\Paie\\Mes retours"), parse("SALRET copy \"D:\\Paie\\Mes retours\"").words());
        assertEquals(List.of("prog", "", "a b", "c"), parse("* run prog \"\" \"a b\" c").words());
        assertEquals(List.of("prog", "a'b c'"), parse("* run prog \"a'b c'\"").words());
    }

    @Test
    public void aWordWithAQuotedPartIsOneWord() {
        assertEquals(List.of("prog", "--file=C:\\a b\\c", "x"), parse("* run prog --file=\"C:\\a b\\c\" x").words());
    }

    @Test
    public void noShellSeesThem() {
        assertEquals(List.of("prog", "$HOME", "a;rm", "`x`", "|", ">", "&&"), parse("* run prog $HOME a;rm `x` | > &&").words());
    }

    @Test
    public void whatIsWrittenWronglyIsKeptAsItStandsAndConcernsAll() {
        for (String wrong : List.of("", "SALRET", "copy /x", "SALRET copy", "SALRET copy a b", "SALRET run", "SALRET notify me",
                "SALRET delete x")) {
            Action action = parse(wrong);
            assertEquals(wrong, Action.Verb.INVALID, action.verb());
            assertEquals(List.of(wrong), action.words());
            assertTrue(action.concerns("ANY"));
        }
    }

    @Test
    public void aVeryLongLineIsRead() {
        assertEquals(1_000_000, parse("* run " + "a".repeat(1_000_000)).words().get(0).length());
    }

    @Test
    public void aQuoteThatIsNeverClosedIsWrong() {
        assertEquals(Action.Verb.INVALID, parse("* run prog \"a b").verb());
    }

    @Test
    public void aKindIsComparedWithoutCase() {
        assertTrue(parse("salret notify").concerns("SALRET"));
        assertFalse(parse("salret notify").concerns("AFFRET"));
        assertTrue(parse("* notify").concerns("?"));
    }

    @Test
    public void itIsJournalledAsWritten() {
        assertEquals("SALRET copy /a b", parse("SALRET copy \"/a b\"").written());
        assertEquals("* notify", parse("* notify").written());
    }

    private static Action parse(String line) {
        return Action.parseAll(line).get(0);
    }
}
