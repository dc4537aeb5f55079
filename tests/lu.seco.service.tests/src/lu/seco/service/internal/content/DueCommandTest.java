// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DueCommandTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls calls = new Calls();
    private final List<Radar.DueItem> items = new ArrayList<>();
    private final List<LocalDate> asked = new ArrayList<>();
    private Optional<Message> broken = Optional.empty();

    @Before
    public void place() {
        calls.folder = folder.getRoot().toPath();
        calls.services.with(Radar.class, new FakeRadar());
    }

    @Test
    public void nothingIsDueAsFarAsIsKnown() {
        assertEquals(0, calls.call("due"));
        assertEquals("cli.due.nothing(2026-03-12)\n", calls.output.out());
    }

    @Test
    public void whatIsDueIsTableAndWhatIsOverHasItsExitCode() {
        item(LocalDate.of(2026, 2, 24), true);
        assertEquals(0, calls.call("due", "--days", "20"));
        assertTrue(calls.output.out(), calls.output.out().lines().toList().get(2)
                .matches("2026-02-24 +cli.due.in\\(14\\) +DECSAL +2026-01 +1900990012000"));
        assertEquals(List.of(LocalDate.of(2026, 3, 2)), asked);
        item(LocalDate.of(2026, 2, 10), true);
        item(LocalDate.of(2026, 2, 9), false);
        assertEquals(10, calls.call("due"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.due.today"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.unconfirmed(2026-02-09)  cli.due.over(1)"));
    }

    @Test
    public void jsonIsComplete() {
        item(LocalDate.of(2026, 2, 9), false);
        assertEquals(10, calls.call("due", "--json"));
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertEquals("2026-02-10", json.get("today").getAsString());
        JsonObject item = json.get("items").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(-1, item.get("days").getAsInt());
        assertTrue(item.get("overdue").getAsBoolean());
        assertFalse(item.get("confirmed").getAsBoolean());
        assertTrue(json.get("ics").isJsonNull());
    }

    @Test
    public void theCalendarIsWrittenAndNotOverwritten() throws IOException {
        assertEquals(0, calls.call("due", "--ics", "due.ics"));
        assertEquals("BEGIN:VCALENDAR", Files.readString(calls.folder.resolve("due.ics")));
        assertTrue(calls.output.out(), calls.output.out().endsWith("cli.due.written(" + calls.folder.resolve("due.ics") + ")\n"));
        assertEquals(11, calls.call("due", "--ics", "due.ics"));
        assertEquals(0, calls.call("due", "--ics", "due.ics", "--force"));
    }

    @Test
    public void aBrokenJournalIsOneSentenceAlsoWhileTheCalendarIsWritten() {
        broken = Optional.of(Message.of("journal.disk.full"));
        assertEquals(1, calls.call("due", "--ics", "due.ics"));
        assertEquals("journal.disk.full\n", calls.output.err());
        assertFalse(Files.exists(calls.folder.resolve("due.ics")));
    }

    @Test
    public void withoutARadarTheMissingPartIsNamed() {
        calls.services.parts.clear();
        assertEquals(1, calls.call("due"));
        assertEquals("cli.missing.nobody(Radar,Radar)\n", calls.output.err());
        assertEquals(2, calls.call("due", "--days", "0"));
    }

    private void item(LocalDate due, boolean confirmed) {
        items.add(new Radar.DueItem("1900990012000", "DECSAL", YearMonth.of(2026, 1), due, confirmed));
    }

    private final class FakeRadar implements Radar {
        @Override
        public List<DueItem> due(LocalDate until) {
            asked.add(until);
            return List.copyOf(items);
        }

        @Override
        public void export(LocalDate until, Path file) throws JournalException, IOException {
            if (broken.isPresent()) {
                throw new JournalException(broken.get(), null);
            }
            Files.writeString(file, "BEGIN:VCALENDAR");
        }

        @Override
        public RadarPage months(YearMonth first, YearMonth last) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LocalDate> noRefusalBy(Report report) {
            throw new UnsupportedOperationException();
        }
    }
}
