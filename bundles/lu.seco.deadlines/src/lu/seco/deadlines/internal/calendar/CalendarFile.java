// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.io.SafeFile;

/**
 * Writes what is due as a calendar (iCalendar, RFC 5545, UTF-8): one entry of a whole day for each kind and month, the employers in its description, with
 * an alarm some days before. The same items give the same bytes.
 */
public final class CalendarFile {

    private static final String PRODUCT = "-//SeCo//SeCo//FR";
    private static final int MOST_EMPLOYERS = 500;
    /** Alarms come when people work. */
    private static final int ALARM_HOUR = 8;
    private static final int DAY_HOURS = 24;

    private final Texts texts;

    /** Writes in the language of the settings. */
    public CalendarFile(Texts texts) {
        this.texts = texts;
    }

    /** One entry: a kind and month that is due on a day. */
    private record Entry(LocalDate due, String kind, YearMonth month) {
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param alarmDays so many days before it is due the calendar reminds
     * @throws IOException if it cannot be written
     */
    public void write(List<DueItem> items, int alarmDays, Path file) throws IOException {
        SafeFile.write(file, text(items, alarmDays).getBytes(StandardCharsets.UTF_8));
    }

    String text(List<DueItem> items, int alarmDays) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(PRODUCT);
        TreeMap<Entry, List<DueItem>> entries = items.stream().collect(Collectors.groupingBy(item -> new Entry(item.due(), item.kind(), item.month()),
                () -> new TreeMap<>(Comparator.comparing(Entry::due).thenComparing(Entry::kind).thenComparing(Entry::month)),
                Collectors.toList()));
        entries.forEach((entry, employers) -> calendar.addEvent(event(entry, employers, alarmDays)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Entry entry, List<DueItem> items, int alarmDays) {
        String title = texts.text(Message.of("deadline.calendar.title", entry.kind(), entry.month(), items.size()));
        boolean confirmed = items.stream().allMatch(DueItem::confirmed);
        String employers = items.stream().map(DueItem::employer).distinct().limit(MOST_EMPLOYERS).collect(Collectors.joining("\n"));
        String more = items.size() > MOST_EMPLOYERS ? "\n…" : "";
        VEvent event = new VEvent();
        event.setUid((entry.kind().replaceAll("[^A-Za-z0-9]+", "-") + "-" + entry.month() + "@deadlines.seco").toLowerCase(Locale.ROOT));
        // of the entry, not of the moment: importing it again changes nothing
        event.setDateTimeStamp(Date.from(entry.due().withDayOfMonth(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.setDateStart(day(entry.due()));
        event.setDateEnd(day(entry.due().plusDays(1)));
        event.setSummary(title);
        event.setDescription(texts.text(Message.of(confirmed ? "deadline.calendar.confirmed" : "deadline.calendar.unconfirmed", entry.due())) + "\n"
                + employers + more);
        event.addAlarm(VAlarm.display(new Trigger(before(alarmDays), null), title));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** From the beginning of the day back to the morning so many days before. */
    private static Duration before(int days) {
        int hours = days * DAY_HOURS - ALARM_HOUR;
        return Duration.builder().prior(hours > 0).hours(Math.abs(hours)).build();
    }
}
