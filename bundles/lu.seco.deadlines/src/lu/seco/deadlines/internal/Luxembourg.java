// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The days of CCSS are those of Luxembourg, wherever SeCo runs. */
public final class Luxembourg {

    /** The zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    private Luxembourg() {
    }

    /** The day of a moment. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment at which a month begins. */
    public static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZONE).toInstant();
    }

    /** The values of a setting that are separated by commas. */
    public static Set<String> list(String setting) {
        return Arrays.stream(setting.split(",")).map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
