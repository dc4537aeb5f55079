// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.DataFolder;
import lu.seco.core.content.Finding;
import lu.seco.seculine.internal.CheckDigits;
import lu.seco.seculine.internal.DataFiles;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is found in wage records. */
public final class WageCheckTest {

    private static final String GOOD = "1;1900990012000;1890010190183;202601;350000;173;0;0;0;0;0;0;0;01;31;;;;;R";
    private static final String OTHER = GOOD.replace("1890010190183", "1890021490203");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Checks checks;

    @Before
    public void open() {
        checks = new Checks(folder.getRoot().toPath());
    }

    @Test
    public void numbersAreWholeAndNotEmpty() throws IOException {
        assertEquals(List.of("E 2:38 field 5 code 4 numeric"), wages(GOOD.replace(";350000;", ";3500.00;")));
        assertEquals(List.of("E 2:38 field 5 code 4 numeric"), wages(GOOD.replace(";350000;", "; 350000;")));
        assertEquals(List.of("E 2:38 field 5 code 4 numeric"), wages(GOOD.replace(";350000;", ";+350000;")));
        assertEquals(List.of("E 2:38 field 5 code 4 numeric"), wages(GOOD.replace(";350000;", ";-;")));
        assertEquals(List.of("E 2:38 field 5 code 4 numeric"), wages(GOOD.replace(";350000;", ";;")));
        assertEquals("0 is asked for where there is nothing, but an empty field may pass", List.of("W 2:49 field 7 code 4 numeric-empty"),
                wages(GOOD.replace(";173;0;", ";173;;")));
        assertEquals(List.of("W 2:38 field 5 code 4 negative"), wages(GOOD.replace(";350000;", ";-350000;")));
        assertEquals(List.of("W 2:38 field 5 code 4 numeric-long"), wages(GOOD.replace(";350000;", ";1234567890123456;")));
        assertEquals(List.of(), wages(GOOD.replace(";350000;", ";0;")));
    }

    @Test
    public void periodsAreMonthsFrom2019ToTheLastOne() throws IOException {
        assertEquals(List.of(), wages(GOOD.replace("202601", "201901")));
        assertEquals(List.of("E 2:31 field 4 code 12 period-old"), wages(GOOD.replace("202601", "201812")));
        assertEquals(List.of("E 2:31 field 4 code 5 period"), wages(GOOD.replace("202601", "201813")));
        assertEquals(List.of("E 2:31 field 4 code 5 period"), wages(GOOD.replace("202601", "202600")));
        assertEquals(List.of("E 2:31 field 4 code 5 period"), wages(GOOD.replace("202601", "20261")));
        assertEquals(List.of("E 2:31 field 4 code 9 period-future"), wages(GOOD.replace("202601", "202602").replace(";31;", ";28;")));
    }

    @Test
    public void todayIsThatOfLuxembourg() throws IOException {
        String february = GOOD.replace("202601", "202602").replace(";31;", ";28;");
        assertEquals(List.of("E 2:31 field 4 code 9 period-future"), at("2026-02-28T22:59:59Z").records("DECSAL", february));
        assertEquals("March began there an hour ago", List.of(), at("2026-02-28T23:00:00Z").records("DECSAL", february));
    }

    @Test
    public void hoursNeedTheirPay() throws IOException {
        assertEquals(List.of(), wages(GOOD.replace(";0;0;0;01;", ";7500;8;0;01;")));
        assertEquals(List.of("E 2:57 field 11 code 7 idle"), wages(GOOD.replace(";0;0;0;01;", ";0;8;0;01;")));
        assertEquals(List.of("E 2:51 field 8 code 8 overtime"), wages(GOOD.replace(";173;0;0;0;", ";173;0;0;4;")));
        assertEquals(List.of(), wages(GOOD.replace(";173;0;0;0;", ";173;0;9000;4;")));
    }

    @Test
    public void aMonthHasAtMost372Hours() throws IOException {
        assertEquals(List.of(), wages(GOOD.replace(";173;", ";372;")));
        assertEquals(List.of("E 2:45 field 6 code 11 hours-most"), wages(GOOD.replace(";173;", ";373;")));
        assertEquals(List.of("E 2:45 field 6 code 11 hours-most"), wages(GOOD.replace(";173;", ";300;").replace(";0;0;0;01;", ";7500;73;0;01;")));
        assertEquals(List.of("E 2:45 field 6 code 11 hours-most"), wages(GOOD.replace(";173;", ";999999999999999;")));
    }

    @Test
    public void numbersOfPersonsAndEmployersAreChecked() throws IOException {
        assertEquals(List.of("E 2:17 field 3 code 3 insured"), wages(GOOD.replace("1890010190183", "1890010190193")));
        assertEquals("the second check digit too", List.of("E 2:17 field 3 code 3 insured"), wages(GOOD.replace("1890010190183", "1890010190184")));
        assertEquals(List.of("E 2:17 field 3 code 3 insured"), wages(GOOD.replace("1890010190183", "189001019018")));
        assertEquals(List.of("E 2:3 field 2 code 2 employer"), wages(GOOD.replace("1900990012000", "19009900120000")));
        assertEquals(List.of("E 2:3 field 2 code 2 employer"), wages(GOOD.replace("1900990012000", "190099001200X")));
        assertEquals(List.of("W 2:3 field 2 code 2 employer-check"), wages(GOOD.replace("1900990012000", "1900990012100")));
    }

    @Test
    public void aBirthDayOfZeroIsAWarningOnly() throws IOException {
        List<String> found = wages(GOOD.replace("1890010190183", number("18900000901")));
        assertEquals(List.of("W 2:17 field 3 code 3 insured-date"), found);
        assertEquals(List.of("W 2:17 field 3 code 3 insured-date"), wages(GOOD.replace("1890010190183", number("20260211901"))));
        assertEquals(List.of(), wages(GOOD.replace("1890010190183", number("20260210901"))));
    }

    @Test
    public void theSameRecordTwiceIsToldAtBothAndOtherDaysAreAWarning() throws IOException {
        assertEquals(List.of("E 2:0 field 3 code 1 twice", "E 4:0 field 3 code 1 twice"), wages(GOOD, OTHER, GOOD));
        assertEquals("the first is told once", List.of("E 2:0 field 3 code 1 twice", "E 3:0 field 3 code 1 twice", "E 4:0 field 3 code 1 twice"),
                wages(GOOD, GOOD, GOOD));
        assertEquals(List.of("W 2:0 field 3 code 1 twice-days", "W 3:0 field 3 code 1 twice-days"),
                wages(GOOD.replace(";01;31;", ";01;15;"), GOOD.replace(";01;31;", ";16;31;")));
        assertEquals(List.of(), wages(GOOD, OTHER, GOOD.replace("202601", "202512"), GOOD.replace("1900990012000", "1900990001500")));
    }

    @Test
    public void layoutComesFirstAndAlone() throws IOException {
        assertEquals(List.of("E 2:1 field 1 code 99 layout"), wages("1;x"));
        assertEquals(List.of("E 2:1 field 1 code 99 layout-many"), wages(GOOD + ";A"));
        assertEquals(List.of("E 2:1 field 1 code 99 layout-type"), wages(GOOD.replace("1;19009", "2;19009")));
    }

    @Test
    public void allFaultsOfARecordAreShownTheLikelyCodeFirst() throws IOException {
        assertEquals(List.of("E 2:3 field 2 code 2 employer", "E 2:37 field 5 code 4 numeric", "E 2:30 field 4 code 12 period-old",
                "W 2:64 field 17 code - filler", "W 2:68 field 0 code - non-ascii"),
                wages(GOOD.replace("1900990012000", "190099001200").replace("202601", "201801").replace("350000", "x").replace(";;;;;R", ";;a;;;\u00e9")));
    }

    @Test
    public void daysAndFlagAreWarnings() throws IOException {
        assertEquals(List.of("W 2:63 field 14 code - days"), wages(GOOD.replace(";01;31;", ";31;01;")));
        assertEquals(List.of("W 2:63 field 14 code - days"), wages(GOOD.replace("202601", "202502").replace(";01;31;", ";01;29;")));
        assertEquals(List.of("W 2:63 field 14 code - days"), wages(GOOD.replace(";01;31;", ";1;31;")));
        assertEquals(List.of("W 2:69 field 16 code - flag"), wages(GOOD.replace(";01;31;;", ";01;31;N;")));
        assertEquals("without a minimum wage nothing is said", List.of(), wages(GOOD.replace(";01;31;;", ";01;31;Y;")));
    }

    @Test
    public void cappedWagesAreCheckedWhereTheOfficeSaysTheMinimumWage() throws IOException {
        Path data = folder.getRoot().toPath();
        String rules;
        try (var in = DataFiles.class.getResourceAsStream(Rules.FILE)) {
            rules = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(data.resolve(DataFiles.FOLDER));
        Files.writeString(data.resolve(DataFiles.FOLDER).resolve(Rules.FILE), rules.replace("# version: 2026-11-30", "# version: 2999-01-01")
                + "2026-01-01\tDECSAL\tCAPPED\tWARNING\t13\t50000\tA\tthe office\n2025-01-01\tDECSAL\tCAPPED\tWARNING\t13\t40000\tA\tthe office\n");
        DataFolder office = () -> data;
        Checks with = new Checks(data, Checks.CLOCK, new DataFiles(office));
        String capped = GOOD.replace(";01;31;;", ";01;31;Y;");
        assertEquals(List.of(), with.records("DECSAL", capped));
        assertEquals("another month, another wage", List.of("W 2:69 field 16 code 13 capped"),
                with.records("DECSAL", capped.replace("202601", "202512")));
        List<Finding> found = new ArrayList<>(with.findings("DECSAL.dta", Checks.HEADER + capped.replace("202601", "202512") + "\r\n"));
        assertEquals(List.of("3500.00", "2800.00"), found.get(0).told().arguments());
    }

    private List<String> wages(String... records) throws IOException {
        return checks.records("DECSAL", records);
    }

    private Checks at(String now) {
        return new Checks(folder.getRoot().toPath(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC), DataFiles.builtIn());
    }

    private static String number(String eleven) {
        byte[] digits = (eleven + "00").getBytes(StandardCharsets.US_ASCII);
        return eleven + CheckDigits.luhn(digits, 0) + CheckDigits.verhoeff(digits, 0);
    }
}
