// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.exchange;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * A time of day of the settings from which something is done once a day. There are two ways to make up for a day on which nothing ran: what asks
 * {@link #last} does it as soon as it runs again, what asks {@link #reached} from the time of the next day on. {@code 24:00}, which the settings allow, is
 * the moment in which a day ends; {@link #reached} counts it from ten minutes before, or no day would ever reach it.
 */
public final class DailyTime {

    /** All who ask do so at least every ten minutes. */
    private static final LocalTime LAST_OCCASION = LocalTime.of(23, 50);

    private final LocalTime due;
    private final LocalTime from;

    private DailyTime(LocalTime due, LocalTime from) {
        this.due = due;
        this.from = from;
    }

    /**
     * A time of the settings.
     *
     * @param text {@code HH:mm}; what is no time of a day counts as {@code 24:00}
     */
    public static DailyTime of(String text) {
        try {
            LocalTime time = LocalTime.parse(text);
            return new DailyTime(time, time);
        } catch (DateTimeException e) {
            return new DailyTime(LocalTime.MIDNIGHT, LAST_OCCASION);
        }
    }

    /** When it was due last: today, or yesterday if today's time is still to come. */
    public ZonedDateTime last(ZonedDateTime now) {
        ZonedDateTime today = now.toLocalDate().atTime(due).atZone(now.getZone());
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    /** Whether today's time has come. */
    public boolean reached(ZonedDateTime now) {
        return !now.toLocalTime().isBefore(from);
    }
}
