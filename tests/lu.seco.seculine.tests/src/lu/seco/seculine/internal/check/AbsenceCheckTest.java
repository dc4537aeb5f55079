// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is found in records about incapacity for work. */
public final class AbsenceCheckTest {

    private static final String GOOD = "1;1900990012000;1890010190183;202601;1;20260105;20260109;40;";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Checks checks;

    @Before
    public void open() {
        checks = new Checks(folder.getRoot().toPath());
    }

    @Test
    public void theAgeIsThreeYearsFromTheMonthOfTheCheck() throws IOException {
        assertEquals(List.of(), absences(in("202303")));
        assertEquals(List.of("W 2:31 field 4 code 15 age-edge"), absences(in("202302")));
        assertEquals(List.of("E 2:31 field 4 code 15 age"), absences(in("202301")));
        assertEquals(List.of("E 2:31 field 4 code 9 period-future"), absences(in("202602")));
    }

    @Test
    public void hoursAreWholeAndAtMostTwelveADay() throws IOException {
        assertEquals(List.of(), absences(GOOD.replace(";40;", ";60;")));
        assertEquals(List.of("E 2:58 field 8 code 14 hours-day"), absences(GOOD.replace(";40;", ";61;")));
        assertEquals(List.of("E 2:58 field 8 code 10 hours"), absences(GOOD.replace(";40;", ";;")));
        assertEquals(List.of("E 2:58 field 8 code 10 hours"), absences(GOOD.replace(";40;", ";-8;")));
        assertEquals(List.of("E 2:58 field 8 code 10 hours"), absences(GOOD.replace(";40;", ";9999999999999999999;")));
    }

    @Test
    public void daysExistAndAreInTheMonthAndInOrder() throws IOException {
        assertEquals(List.of("E 2:40 field 6 code 5 start"), absences(GOOD.replace("20260105", "20260100")));
        assertEquals(List.of("E 2:49 field 7 code 6 end"), absences(GOOD.replace("20260109", "20260132")));
        assertEquals("2024 is a leap year", List.of(), absences(in("202402").replace("09;40", "29;40")));
        assertEquals(List.of("E 2:49 field 7 code 6 end"), absences(in("202502").replace("09;40", "29;40")));
        assertEquals(List.of("E 2:31 field 4 code 16 month"), absences(GOOD.replace("20260109", "20260201")));
        assertEquals(List.of("E 2:49 field 7 code 8 order"), absences(GOOD.replace("20260109", "20260104")));
    }

    @Test
    public void aCancellationNeedsOnlyPersonEmployerAndMonth() throws IOException {
        assertEquals(List.of(), absences("2;1900990012000;1890010190183;202001;;;;;"));
        assertEquals(List.of("E 2:17 field 3 code 2 insured", "E 2:3 field 2 code 3 employer", "E 2:31 field 4 code 4 period"),
                absences("2;190099001200X;1890010190184;202613;;;;;"));
    }

    @Test
    public void aWrongLayoutHasNoCodeOfMalret() throws IOException {
        assertEquals(List.of("E 2:1 field 1 code - layout"), absences("1;x"));
        assertEquals(List.of("E 2:1 field 1 code - layout-many"), absences(GOOD + "note;"));
    }

    @Test
    public void typesThatAreNotKnownAreAWarning() throws IOException {
        assertEquals(List.of(), absences(GOOD.replace(";1;2026", ";5;2026")));
        assertEquals(List.of("W 2:38 field 5 code 7 incapacity"), absences(GOOD.replace(";1;2026", ";6;2026")));
        assertEquals(List.of("W 2:38 field 5 code 7 incapacity"), absences(GOOD.replace(";1;2026", ";;2026")));
    }

    private static String in(String month) {
        return GOOD.replace("202601", month);
    }

    private List<String> absences(String record) throws IOException {
        return checks.records("DECMAL", record);
    }
}
