// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.days;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lu.seco.core.deadline.WorkingDays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Working days by the calendar of Luxembourg in Jollyday. Of years before 1900 and after 2199 no holiday is known. Any thread. */
@Component(service = WorkingDays.class)
public final class LuxembourgDays implements WorkingDays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_DAYS = 10_000;

    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    private final HolidayManager calendar;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    /**
     * Opens the calendar.
     *
     * @throws IllegalStateException if the library's calendar cannot be read
     */
    @Activate
    public LuxembourgDays() {
        calendar = open();
    }

    /** Jollyday looks for its reader with the thread's class loader, which in OSGi is any, once and for good. */
    private static HolidayManager open() {
        // Jollyday logs through SLF4J, of which there is only the front: that nothing is behind it is no news for the console
        System.setProperty(SLF4J_VERBOSITY, System.getProperty(SLF4J_VERBOSITY, "ERROR"));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LuxembourgDays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.LUXEMBOURG));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && find(day).isEmpty();
    }

    @Override
    public Optional<String> holiday(LocalDate day, Locale locale) {
        return find(day).map(holiday -> holiday.getDescription(locale));
    }

    @Override
    public LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("0 to " + MOST_DAYS + " working days: " + workingDays);
        }
        LocalDate result = day;
        for (int left = workingDays; left > 0;) {
            result = result.plusDays(1);
            left -= working(result) ? 1 : 0;
        }
        return result;
    }

    private Optional<Holiday> find(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        return Optional.ofNullable(years.computeIfAbsent(day.getYear(), this::holidays).get(day));
    }

    private Map<LocalDate, Holiday> holidays(int year) {
        return calendar.getHolidays(Year.of(year)).stream().filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .collect(Collectors.toUnmodifiableMap(Holiday::getDate, holiday -> holiday, (one, other) -> one));
    }
}
