// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.Recognition.Parts;

/** One row of the table of names. */
final class NameRule {

    static final List<String> COLUMNS = List.of(DataRow.VALID_FROM, "direction", "procedure", "quality", "pattern", "official", "checks",
            "note", "mark", "source");

    private static final String STAMP = "stamp";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private final LocalDate validFrom;
    private final Direction direction;
    private final String procedure;
    private final NameQuality quality;
    private final Pattern pattern;
    private final Set<String> groups;
    private final String official;
    private final List<NameCheck> checks;
    private final Optional<String> note;

    /** Takes a row; refuses what does not hold together. */
    NameRule(DataRow row) {
        validFrom = row.validFrom();
        direction = row.oneOf("direction", Direction.class);
        procedure = row.required("procedure");
        quality = row.oneOf("quality", NameQuality.class);
        pattern = pattern(row);
        groups = groups(pattern);
        official = row.get("official");
        checks = row.list("checks").stream().map(name -> check(row, name)).toList();
        note = Optional.of(row.get("note")).filter(code -> !code.isEmpty());
        if (direction == Direction.NONE || quality == NameQuality.UNKNOWN) {
            throw row.wrong("procedure", "has a row although it would be no SECUline name");
        }
        if (official.isEmpty() && quality != NameQuality.INVALID) {
            throw row.wrong("official", "is missing: only an invalid name may be without");
        }
        Certainty mark = row.certainty();
        if (quality == NameQuality.UNCONFIRMED && mark != Certainty.A && mark != Certainty.N) {
            throw row.wrong("mark", "does not go with an unconfirmed name: A or N expected");
        }
        requireGroups(row, "official", official);
        requireGroups(row, "procedure", procedure);
        note.filter(code -> !CODE.matcher(code).matches()).ifPresent(code -> {
            throw row.wrong("note", "is no message code");
        });
    }

    /** Whether the row holds on that day. */
    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom);
    }

    /** What the row says of a name; empty if the name does not fit. */
    Optional<Recognition> recognise(String name) {
        Matcher found = pattern.matcher(name);
        if (!found.matches()) {
            return Optional.empty();
        }
        String kind = fill(procedure, found);
        boolean possible = checks.stream().allMatch(check -> check.holds(found.group(check.group())));
        if (!possible) {
            return Optional.of(new Recognition(direction, kind, NameQuality.INVALID, name, Parts.NONE,
                    Optional.of(Message.of("name.impossible-date", name, kind, name))));
        }
        String written = official.isEmpty() ? name : fill(official, found);
        boolean otherCase = quality == NameQuality.DOCUMENTED && !written.equals(name);
        Optional<String> code = otherCase && direction == Direction.SENT ? Optional.of("name.case") : note;
        return Optional.of(new Recognition(direction, kind, otherCase ? NameQuality.TOLERATED : quality, written, parts(found),
                code.map(text -> Message.of(text, name, kind, written))));
    }

    private Parts parts(Matcher found) {
        return new Parts(part("member", found), part("secu", found), part("insured", found), part(STAMP, found));
    }

    private Optional<String> part(String group, Matcher found) {
        return groups.contains(group) ? Optional.ofNullable(found.group(group)) : Optional.empty();
    }

    private static String fill(String template, Matcher found) {
        return PLACEHOLDER.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), found)));
    }

    private static String value(String group, Matcher found) {
        String text = Optional.ofNullable(found.group(group)).orElse("");
        return group.equals(STAMP) ? text : text.toUpperCase(Locale.ROOT);
    }

    private static Pattern pattern(DataRow row) {
        try {
            return Pattern.compile(row.required("pattern"), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw row.wrong("pattern", "is no regular expression: " + e.getDescription(), e);
        }
    }

    private static Set<String> groups(Pattern pattern) {
        Set<String> names = new HashSet<>();
        Matcher found = GROUP.matcher(pattern.pattern());
        while (found.find()) {
            names.add(found.group(1));
        }
        return Set.copyOf(names);
    }

    private NameCheck check(DataRow row, String name) {
        NameCheck check = NameCheck.named(name).orElseThrow(() -> row.wrong("checks", "is none of " + NameCheck.names()));
        if (!groups.contains(check.group())) {
            throw row.wrong("checks", "needs a group " + check.group() + " in the pattern");
        }
        return check;
    }

    private void requireGroups(DataRow row, String column, String template) {
        Matcher places = PLACEHOLDER.matcher(template);
        while (places.find()) {
            if (!groups.contains(places.group(1))) {
                throw row.wrong(column, "speaks of a group that the pattern does not have: " + places.group(1));
            }
        }
    }
}
