// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.content.SampleWriter.Wish;
import lu.seco.seculine.internal.CheckDigits;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.SeculineKnowledge;
import lu.seco.seculine.internal.check.SeculineCheck;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Samples have no findings and no persons that exist, and what is read is what was written. */
public final class SampleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final DataFiles files = DataFiles.builtIn();
    private final SeculineSamples samples = new SeculineSamples(CLOCK, files);
    private final RecordText wages = new RecordText(files.formats(files.answers()).of("DECSAL", DAY).orElseThrow());
    private final RecordText absences = new RecordText(files.formats(files.answers()).of("DECMAL", DAY).orElseThrow());

    @Test
    public void samplesHaveNoFindingsAndAsManyPersonsAsWished() throws IOException {
        SeculineCheck check = new SeculineCheck(CLOCK, files);
        SeculineKnowledge knowledge = new SeculineKnowledge(CLOCK);
        for (String kind : List.of("DECSAL", "DECMAL")) {
            for (int seed = 0; seed < 5; seed++) {
                Path file = folder.newFile().toPath();
                Files.write(file, written(new Wish(kind, YearMonth.of(2025, 10 + seed % 3), 1 + seed * 7, 400, seed)));
                List<Finding> found = new ArrayList<>();
                CheckReport report = check.check(knowledge.recognise(kind + ".dta"), file, found::add);
                assertEquals(List.of(), found);
                assertTrue(report.records() >= 400);
                var summary = knowledge.summary(knowledge.recognise(kind + ".dta"), file);
                assertEquals(400, summary.persons().orElseThrow());
                assertEquals(1 + seed * 7, summary.employers().orElseThrow());
            }
        }
    }

    @Test
    public void theSameWishGivesTheSameBytesAndAnotherMonthTheSamePersons() throws IOException {
        Wish wish = new Wish("DECSAL", YearMonth.of(2026, 1), 3, 500, 42);
        assertArrayEquals(written(wish), written(wish));
        Wish month = new Wish("DECSAL", YearMonth.of(2025, 12), 3, 500, 42);
        assertEquals(persons(written(wish)), persons(written(month)));
        assertNotEquals(amounts(written(wish)), amounts(written(month)));
        assertNotEquals(persons(written(wish)), persons(written(new Wish("DECSAL", YearMonth.of(2026, 1), 3, 500, 43))));
    }

    @Test
    public void nobodyExists() throws IOException {
        for (String line : lines(written(new Wish("DECSAL", YearMonth.of(2026, 1), 1_000, 5_000, 7)))) {
            Wage wage = (Wage) wages.wage(line);
            int year = Integer.parseInt(wage.who().insured().substring(0, 4));
            assertTrue(year >= 1890 && year <= 1897);
            assertTrue(wage.who().employer().startsWith("190099"));
            assertTrue(CheckDigits.isPerson(wage.who().insured().getBytes(StandardCharsets.US_ASCII), 0));
            assertTrue(CheckDigits.isEmployer(wage.who().employer().getBytes(StandardCharsets.US_ASCII), 0));
        }
    }

    @Test
    public void everyPersonIsAnother() {
        Fictions fictions = new Fictions(3);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            assertTrue(seen.add(fictions.person(i)));
        }
    }

    @Test
    public void anyWageIsReadAsItWasWritten() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            SampleRecord record = random.nextInt(20) == 0 ? header(random) : new Wage(who(random), month(random), amount(random), amount(random),
                    amount(random), amount(random), amount(random), new Wage.Paid(amount(random), amount(random)),
                    new Wage.Paid(amount(random), amount(random)), 1 + random.nextInt(31), 1 + random.nextInt(31), random.nextBoolean(), text(random));
            assertEquals(record, wages.wage(wages.write(record)));
            assertEquals("as many separators as fields", record instanceof Wage ? 19 : 2,
                    wages.write(record).chars().filter(sign -> sign == ';').count());
        }
    }

    @Test
    public void anyAbsenceIsReadAsItWasWritten() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            LocalDate from = month(random).atDay(1 + random.nextInt(28));
            Optional<Absence.Span> span = random.nextInt(4) == 0 ? Optional.empty()
                    : Optional.of(new Absence.Span(text(random), from, from.plusDays(random.nextInt(40)), amount(random)));
            SampleRecord record = random.nextInt(20) == 0 ? header(random) : new Absence(who(random), month(random), span, text(random));
            assertEquals(record, absences.absence(absences.write(record)));
        }
    }

    @Test
    public void theSamplesOfTheRepositoryAreWrittenAsTheyAre() throws IOException {
        for (String line : Files.readAllLines(Path.of("..", "samples", "01-decsal-ok", "DECSAL.dta"), StandardCharsets.US_ASCII)) {
            assertEquals(line, wages.write(wages.wage(line)));
        }
        for (String line : Files.readAllLines(Path.of("..", "samples", "05-decmal-ok", "DECMAL.dta"), StandardCharsets.US_ASCII)) {
            assertEquals(line, absences.write(absences.absence(line)));
        }
    }

    @Test
    public void whatCannotStandInARecordIsRefused() {
        for (String text : List.of("a;b", "a\r\nb", "\u00e9", "\u0000")) {
            assertThrows(IllegalArgumentException.class, () -> wages.write(new SampleHeader(text, "999901")));
        }
        assertThrows(IllegalArgumentException.class, () -> wages.wage("1;2;3"));
        assertThrows(IllegalArgumentException.class, () -> wages.wage("7;2;3"));
        assertThrows(IllegalArgumentException.class, () -> samples.write(new Wish("DECAFF", YearMonth.of(2026, 1), 1, 1, 1),
                new ByteArrayOutputStream()));
    }

    private byte[] written(Wish wish) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        samples.write(wish, out);
        return out.toByteArray();
    }

    private static List<String> lines(byte[] content) {
        List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
        return lines.subList(1, lines.size());
    }

    private static List<String> persons(byte[] content) {
        return lines(content).stream().map(line -> line.split(";")[2]).toList();
    }

    private static List<String> amounts(byte[] content) {
        return lines(content).stream().map(line -> line.split(";")[4] + line.split(";")[6] + line.split(";")[9]).toList();
    }

    private static SampleHeader header(Random random) {
        return new SampleHeader(digits(random), text(random));
    }

    private static Who who(Random random) {
        return new Who(digits(random), digits(random));
    }

    private static String digits(Random random) {
        return String.valueOf(1_000_000_000_000L + Math.floorMod(random.nextLong(), 9_000_000_000_000L));
    }

    private static YearMonth month(Random random) {
        return YearMonth.of(1900 + random.nextInt(200), 1 + random.nextInt(12));
    }

    private static long amount(Random random) {
        return random.nextBoolean() ? random.nextInt(10) : random.nextLong() >> random.nextInt(60);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            char sign = (char) (' ' + random.nextInt(0x7f - ' '));
            text.append(sign == ';' ? '.' : sign);
        }
        assertFalse(text.indexOf(";") >= 0);
        return text.toString();
    }
}
