// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.calendar;

import static lu.seco.deadlines.internal.Fakes.day;
import static org.junit.Assert.assertEquals;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.DateTimeComponents;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.deadlines.internal.Fakes;
import org.junit.Test;

/** What other programs read from the calendar. */
public class CalendarFileTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    @Test
    public void oneEntryForEachKindAndMonthWithItsEmployers() {
        ICalendar calendar = read(new CalendarFile(Fakes.texts()).text(List.of(item("1900990001500", "DECSAL", true), item("1900990002509", "DECSAL", true),
                item("1900990001500", "DECMAL", false)), 5));
        assertEquals(2, calendar.getEvents().size());
        VEvent event = calendar.getEvents().get(1);
        assertEquals("decsal-2026-02@deadlines.seco", event.getUid().getValue());
        assertEquals("deadline.calendar.title[DECSAL, 2026-02, 2]", event.getSummary().getValue());
        assertEquals("deadline.calendar.confirmed[2026-03-24]\n1900990001500\n1900990002509", event.getDescription().getValue());
        DateTimeComponents start = event.getDateStart().getValue().getRawComponents();
        assertEquals(day("2026-03-24"), LocalDate.of(start.getYear(), start.getMonth(), start.getDate()));
        assertEquals(false, event.getDateStart().getValue().hasTime());
        assertEquals(true, calendar.getEvents().get(0).getDescription().getValue().startsWith("deadline.calendar.unconfirmed"));
    }

    @Test
    public void remindsInTheMorningSoManyDaysBefore() {
        assertEquals(true, text(5).contains("TRIGGER:-PT112H\r\n"));
        assertEquals("on the day itself", true, text(0).contains("TRIGGER:PT8H\r\n"));
    }

    @Test
    public void linesAreShortAndEndAsTheyMust() {
        String text = new CalendarFile(Fakes.texts()).text(
                IntStream.range(0, 2_000).mapToObj(i -> item("19009900%05d".formatted(i), "DECSAL", true)).toList(), 5);
        assertEquals(true, text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assertEquals(List.of(), text.lines().filter(line -> line.length() > 75).toList());
        assertEquals(text.length(), text.replace("\r\n", "").length() + 2 * text.lines().count());
        assertEquals(true, read(text).getEvents().get(0).getDescription().getValue().endsWith("\n…"));
    }

    @Test
    public void whatTextsHoldBreaksNothing() {
        Texts hostile = new Texts() {

            @Override
            public String text(Message message) {
                return "é;,\\\r\nEND:VEVENT\r\n" + message.code();
            }

            @Override
            public String text(Message message, Locale language) {
                return text(message);
            }

            @Override
            public Locale language() {
                return Locale.FRENCH;
            }
        };
        ICalendar calendar = read(new CalendarFile(hostile).text(List.of(item("1900990001500", "DECSAL", true)), 5));
        assertEquals(1, calendar.getEvents().size());
        assertEquals(true, calendar.getEvents().get(0).getSummary().getValue().startsWith("é;,\\"));
    }

    private static String text(int days) {
        return new CalendarFile(Fakes.texts()).text(List.of(item("1900990001500", "DECSAL", true)), days);
    }

    private static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }

    private static DueItem item(String employer, String kind, boolean confirmed) {
        return new DueItem(employer, kind, FEBRUARY, day(confirmed ? "2026-03-24" : "2026-03-10"), confirmed);
    }
}
