// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import static org.junit.Assert.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;
import lu.seco.simulator.internal.settings.SettingsException;
import lu.seco.simulator.internal.settings.SettingsFile;

public class AnswersTest {

    private static final String HEADER = "0;1900990001500;999901\r\n";

    private static List<String> answer(String name, String records, String... assignments) throws SettingsException {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (String assignment : assignments) {
            SettingsFile.put(values, assignment, "test");
        }
        Answers answers = new Answers(new Settings(values, Map.of()), LocalDate.of(2026, 2, 10));
        return answers.to(name, (HEADER + records).getBytes(StandardCharsets.ISO_8859_1)).stream()
                .map(answer -> new String(answer.content(), StandardCharsets.ISO_8859_1).substring(HEADER.length())).toList();
    }

    private static String decsal(String wage, String supplement, String flag) {
        return "1;1900990012000;1896010191378;202601;" + wage + ";173;0;0;0;0;0;0;" + supplement + ";01;31;" + flag + ";;;;R";
    }

    @Test
    public void aCappedWageIsSevenTimesTheMinimumWageOfItsMonth() throws SettingsException {
        String wages = "ccss.minimum-wage=202501=100000 202601=110000 202602=120000";

        assertEquals(List.of(), answer("DECSAL.dta", decsal("770000", "0", "Y"), wages));
        assertEquals(1, answer("DECSAL.dta", decsal("700000", "0", "Y"), wages).size());
        assertEquals(1, answer("DECSAL.dta", decsal("770000", "0", "Y")).size());
        assertEquals(List.of(), answer("DECSAL.dta", decsal("700000", "0", "")));
    }

    @Test
    public void whatOnlyCcssKnowsIsAList() throws SettingsException {
        assertEquals(List.of(), answer("DECSAL.dta", decsal("1", "5", ""), "ccss.civil-servants=1896010191378"));
        assertEquals(List.of("1;14;" + decsal("1", "0", "").substring(2) + "\r\n"),
                answer("DECSAL.dta", decsal("1", "0", ""), "ccss.unaffiliated=1896010191378"));
        assertEquals(List.of("1;2;" + decsal("1", "0", "").substring(2) + "\r\n"),
                answer("DECSAL.dta", decsal("1", "0", ""), "ccss.households=1900990012000"));
    }

    @Test
    public void theLayoutComesFirstAndThenTheLowestCode() throws SettingsException {
        assertEquals(List.of("1;99\r\n"), answer("DECSAL.dta", "1"));
        assertEquals(List.of("1;4;" + decsal("-1", "x", "Y").substring(2) + "\r\n"), answer("DECSAL.dta", decsal("-1", "x", "Y")));
    }

    @Test
    public void bytesOutsideAsciiComeBackUnchanged() throws SettingsException {
        String record = decsal("1", "0", "Y").replace(";R", ";\u00e9\u00ff");
        assertEquals(List.of("1;13;" + record.substring(2) + "\r\n"), answer("DECSAL_1_2026_1.dta", record + "\n"));
    }

    @Test
    public void thirtySixMonthsAgoIsNotTooOld() throws SettingsException {
        String record = "1;1900990012000;1895060691204;2023MM;1;2023MM06;2023MM07;16;";
        assertEquals(List.of(), answer("DECMAL.dta", record.replace("MM", "02")));
        assertEquals(1, answer("DECMAL.dta", record.replace("MM", "01")).size());
    }

    @Test
    public void withoutAHeaderNobodyCanBeAnswered() throws SettingsException {
        Answers answers = new Answers(new Settings(Map.of(), Map.of()), LocalDate.of(2026, 2, 10));
        assertEquals(List.of(), answers.to("DECSAL.dta", new byte[0]));
        assertEquals(List.of(), answers.to("DECSAL.dta", "\r\n1;2".getBytes(StandardCharsets.US_ASCII)));
    }
}
