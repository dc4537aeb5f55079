// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import lu.seco.core.settings.KeyValueText.Line;
import lu.seco.sofie.internal.audit.AuditEvent;
import lu.seco.sofie.internal.audit.AuditPattern;
import lu.seco.sofie.internal.audit.Dialect;

/** The part of the descriptor that says what the lines of the audit log mean. */
final class DialectReader {

    private static final Pattern WRITTEN = Pattern.compile("([a-z-]+)\\s+(.+)");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    private final Entries entries;
    private final Values values;
    private final Problems problems;

    DialectReader(Entries entries, Values values, Problems problems) {
        this.entries = entries;
        this.values = values;
        this.problems = problems;
    }

    Dialect read() {
        List<AuditPattern> patterns = new ArrayList<>();
        entries.lines(Group.PATTERN).forEach(line -> pattern(line).ifPresent(patterns::add));
        return new Dialect(patterns, format(), zone());
    }

    private Optional<AuditPattern> pattern(Line line) {
        Matcher written = WRITTEN.matcher(line.value());
        Optional<AuditEvent> event = written.matches() ? AuditEvent.of(written.group(1)) : Optional.empty();
        if (event.isEmpty()) {
            problems.add(line, "event", Arrays.stream(AuditEvent.values()).map(AuditEvent::word).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        Pattern regex = values.regex(line, written.group(2));
        Set<String> groups = groups(regex);
        if (!AuditPattern.GROUPS.containsAll(groups)) {
            problems.add(line, "groups", String.join(", ", AuditPattern.GROUPS));
            return Optional.empty();
        }
        if (!groups.containsAll(event.get().needed()) && !regex.pattern().equals("(?!)")) {
            problems.add(line, "group-missing", event.get().word(), String.join(", ", event.get().needed()));
            return Optional.empty();
        }
        return Optional.of(new AuditPattern(event.get(), regex, groups));
    }

    private static Set<String> groups(Pattern regex) {
        Set<String> groups = new TreeSet<>();
        Matcher matcher = NAMED_GROUP.matcher(regex.pattern());
        while (matcher.find()) {
            if (exists(regex, matcher.group(1))) {
                groups.add(matcher.group(1));
            }
        }
        return groups;
    }

    /**
     * The text of a group may be quoted, then it is none; Java 17 does not tell the groups of a pattern, but refuses to refer to one that
     * is missing.
     */
    private static boolean exists(Pattern regex, String group) {
        try {
            Pattern.compile(regex.pattern() + "(?:\\k<" + group + ">)?");
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private DateTimeFormatter format() {
        Line line = entries.line("audit.time.format");
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(line.value(), Locale.ROOT);
            LocalDateTime sample = LocalDateTime.of(2026, 12, 31, 23, 59, 58);
            if (!line.value().isEmpty() && LocalDateTime.parse(format.format(sample), format).equals(sample)) {
                return format;
            }
            problems.add(line, "time-format");
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(line, "time-format");
        }
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    }

    private ZoneId zone() {
        Line line = entries.line("audit.time.zone");
        if (line.value().equals("system")) {
            return ZoneId.systemDefault();
        }
        try {
            return ZoneId.of(line.value());
        } catch (DateTimeException e) {
            problems.add(line, "zone");
            return ZoneId.systemDefault();
        }
    }
}
