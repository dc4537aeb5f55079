// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.Instant;
import java.util.List;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice.Level;
import lu.seco.notify.internal.CodeTexts;
import org.junit.Test;

public class WordingTest {

    @Test
    public void withoutDetailsNoSentenceLeavesTheHouse() {
        assertEquals(List.of(), new Wording(new CodeTexts(), new Classes(), false).sentences(List.of(waiting("send.refused", "DECSAL_1.xml"))));
    }

    @Test
    public void fileNamesKindsDaysAndCountsAreShown() {
        for (String shown : List.of("DECSAL", "12", "2026-02-10", "2026-02-10T08:00:00.123Z", "SALAIRE.2026-01.xml", "DECSAL_A12_202601", "DEMDET (XML)", "")) {
            assertEquals(shown, sentence("send.refused", shown));
        }
    }

    @Test
    public void personsNotesAmountsAndNumbersAreNot() {
        for (String hidden : List.of("Marie Müller", "Müller", "Mme Müller a 3.500,00", "/mnt/muller/x.xml", "1985010112345", "3500.00", "12345",
                "C:\\Users\\Muller\\a.xml", "MÜLLER", "MULLER", "marie.muller", "muller@example.lu", "a.xml b")) {
            String said = sentence("staging.refused.notice", hidden);
            assertFalse(hidden + " " + said, said.toLowerCase().contains("ller") || said.contains("50") || said.contains("345"));
        }
    }

    @Test
    public void numberOfAPersonInAFileNameKeepsItsLastThreeDigits() {
        assertEquals("DECSAL_***345_202601.xml", sentence("send.refused", "DECSAL_1985010112345_202601.xml"));
    }

    @Test
    public void wordsOfBooksLoseNumbersOfPersonsAndAmounts() {
        assertEquals("Salaire … de ***345, ***345 le 10.02.2026 à 08:00",
                sentence("diagnosis.trouble.new", "Salaire 3.500,00 de 1985010112345, 1985 01 01 123 45 le 10.02.2026 à 08:00"));
        assertEquals("…€ et …", sentence("diagnosis.trouble.new", "3500 € et 12.50"));
    }

    private static String sentence(String code, String argument) {
        String said = new Wording(new CodeTexts(), new Classes(), true).sentences(List.of(waiting(code, argument))).get(0);
        return said.substring(code.length() + 1, said.length() - 1);
    }

    private static Waiting waiting(String code, String argument) {
        return new Waiting("1", Instant.EPOCH, Level.WARNING, EventClass.OTHER, Message.of(code, argument), "");
    }
}
