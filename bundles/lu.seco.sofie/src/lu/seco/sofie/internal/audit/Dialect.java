// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/** What the lines of an audit log mean: nothing but data. */
public final class Dialect {

    private final List<AuditPattern> patterns;
    private final DateTimeFormatter timeFormat;
    private final ZoneId zone;

    /**
     * @param patterns tried in this order
     * @param timeFormat how a local time is written
     * @param zone the zone of local times. Of the two moments a local time has when clocks are put back the earlier one is taken: it never
     *     makes an old line look newer than it is
     */
    public Dialect(List<AuditPattern> patterns, DateTimeFormatter timeFormat, ZoneId zone) {
        this.patterns = List.copyOf(patterns);
        this.timeFormat = Objects.requireNonNull(timeFormat, "timeFormat");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** What a line tells; empty if no pattern knows it. */
    public Optional<AuditEntry> read(String line) {
        for (AuditPattern pattern : patterns) {
            Matcher matcher = pattern.regex().matcher(new GuardedText(line));
            if (fits(matcher)) {
                return Optional.of(entry(pattern, matcher));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Matcher matcher) {
        try {
            return matcher.matches();
        } catch (GuardedText.TooManyLooks | StackOverflowError e) {
            // an expression that recurses too deep for a hostile line; the line then is an unknown one, which is counted and shown
            return false;
        }
    }

    private AuditEntry entry(AuditPattern pattern, Matcher matcher) {
        return new AuditEntry(pattern.event(), time(group(pattern, matcher, "time")), fileName(group(pattern, matcher, "clear")),
                fileName(group(pattern, matcher, "encrypted")), fileName(group(pattern, matcher, "original")),
                fileName(group(pattern, matcher, "decrypted")), group(pattern, matcher, "reason"));
    }

    private static String group(AuditPattern pattern, Matcher matcher, String name) {
        String value = pattern.groups().contains(name) ? matcher.group(name) : null;
        return value == null ? "" : value.strip();
    }

    /** Whether a dialect writes a folder before the name is not known; the last part is the name either way. */
    private static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private Optional<Instant> time(String written) {
        try {
            return written.isEmpty() ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(written, timeFormat).atZone(zone).withEarlierOffsetAtOverlap().toInstant());
        } catch (DateTimeException e) {
            // the line still counts where continuity of the log shows its age
            return Optional.empty();
        }
    }
}
