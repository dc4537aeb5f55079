// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lu.seco.core.IdSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Ids {@code yyyyMMdd-HHmmssSSS-xxxxxx}: time in UTC, so that they sort through the end of summer time, and 30 random bits in base 32.
 * Within the process each id is greater than the one before, also when the clock is put back.
 */
@Component(service = IdSource.class)
public final class TimedIdSource implements IdSource {

    /** Digits in the order in which they sort; without i, l, o, u, which people misread. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int PLACES = 6;
    private static final int TAILS = 1 << 30;
    private static final int LARGEST_STEP = 1 << 16;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final RandomGenerator random;
    private long millis = Long.MIN_VALUE;
    private int tail;

    @Activate
    public TimedIdSource(@Reference Clock clock) {
        this(clock, new SplittableRandom(new SecureRandom().nextLong()));
    }

    TimedIdSource(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        long stepped = (long) tail + 1 + random.nextInt(LARGEST_STEP);
        if (now > millis) {
            millis = now;
            tail = random.nextInt(TAILS);
        } else if (stepped < TAILS) {
            tail = (int) stepped;
        } else {
            millis++;
            tail = random.nextInt(TAILS);
        }
        return TIME.format(Instant.ofEpochMilli(millis)) + "-" + digits(tail);
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder(PLACES);
        for (int place = PLACES - 1; place >= 0; place--) {
            text.append(DIGITS.charAt(number >> 5 * place & 31));
        }
        return text.toString();
    }
}
