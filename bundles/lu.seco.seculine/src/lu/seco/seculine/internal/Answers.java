// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which returned kind answers which sent kinds, and by what a return is linked to what it answers, as data. */
public final class Answers {

    public static final List<String> COLUMNS = List.of("returned", "answered", "records", "link", "former", "mark", "source");

    private static final String REFUSED = "refused";
    private static final String ARROW = " => ";

    private final Map<String, Row> rows = new HashMap<>();

    /** By what else than equal records and their keys a return is linked. The names stand in the data file in lower case. */
    public enum Way {
        /** Nothing else. */
        NONE,
        /** The name of the refused file stands in its own. */
        NAME,
        /** Numbers of persons. */
        NUMBERS,
        /** Birth dates and names of persons. */
        BIRTH,
        /** Name and address of a company. */
        COMPANY
    }

    /**
     * How the name of a refused file is made of that of the answer.
     *
     * @param pattern fits the whole name of the answer
     * @param official what becomes of it, with {@code $1} for groups
     */
    public record Former(Pattern pattern, String official) {

        /** The name of the refused file; empty if the name does not tell. */
        public Optional<String> of(String answer) {
            return Optional.of(pattern.matcher(answer)).filter(name -> name.matches()).map(name -> name.replaceFirst(official));
        }
    }

    /** Takes the rows; refuses what does not hold together. */
    public Answers(List<DataRow> rows) {
        rows.forEach(this::add);
    }

    /** The table that comes with SeCo. */
    public static Answers standard() {
        return DataFiles.builtIn().answers();
    }

    /** Kinds that a returned kind can answer. */
    public List<String> answeredBy(String returned) {
        return row(returned).answered();
    }

    /** The kind whose refused records a returned kind holds, with the code of refusal as field 2; empty if it holds none. */
    public Optional<String> refusalsOf(String returned) {
        return row(returned).refusals();
    }

    /** By what else a returned kind is linked. */
    public Way way(String returned) {
        return row(returned).way();
    }

    /** How the name of the refused file is made of that of the answer. */
    public Optional<Former> former(String returned) {
        return row(returned).former();
    }

    /** How sure it is what a returned kind holds. */
    public Certainty certainty(String returned) {
        return row(returned).certainty();
    }

    private Row row(String returned) {
        return rows.getOrDefault(returned, Row.UNKNOWN);
    }

    private void add(DataRow row) {
        List<String> kinds = row.list("answered");
        String records = row.get("records");
        boolean refused = records.equals(REFUSED) && kinds.size() == 1;
        if (!refused && !records.isEmpty()) {
            throw row.wrong("records", "is not \"" + REFUSED + "\" with one answered kind");
        }
        Way way = row.get("link").isEmpty() ? Way.NONE : way(row);
        Optional<Former> former = Optional.of(row.get("former")).filter(text -> !text.isEmpty()).map(text -> former(row, text));
        if (way == Way.NAME != former.isPresent()) {
            throw row.wrong("former", "goes with the link by name and with no other");
        }
        Row made = new Row(kinds, refused ? Optional.of(kinds.get(0)) : Optional.empty(), way, former, row.certainty());
        if (rows.put(row.required("returned"), made) != null) {
            throw row.wrong("returned", "has a row already");
        }
    }

    private static Way way(DataRow row) {
        for (Way way : Way.values()) {
            if (way != Way.NONE && way.name().toLowerCase(Locale.ROOT).equals(row.get("link"))) {
                return way;
            }
        }
        throw row.wrong("link", "is none of name, numbers, birth, company");
    }

    private static Former former(DataRow row, String text) {
        int arrow = text.indexOf(ARROW);
        if (arrow < 0) {
            throw row.wrong("former", "has no" + ARROW.stripTrailing() + " between the pattern and what becomes of it");
        }
        try {
            Pattern pattern = Pattern.compile(text.substring(0, arrow), Pattern.CASE_INSENSITIVE);
            String official = text.substring(arrow + ARROW.length());
            requireGroups(row, pattern, official);
            return new Former(pattern, official);
        } catch (PatternSyntaxException e) {
            throw row.wrong("former", "is no regular expression: " + e.getDescription(), e);
        }
    }

    private static void requireGroups(DataRow row, Pattern pattern, String official) {
        int groups = pattern.matcher("").groupCount();
        if (!official.matches("(?:[^$\\\\]|\\$[1-9](?![0-9]))*") || highest(official) > groups) {
            throw row.wrong("former", "speaks of a group that the pattern does not have");
        }
    }

    private static int highest(String official) {
        return Pattern.compile("\\$([1-9])").matcher(official).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
    }

    /** What is known of a returned kind. */
    private record Row(List<String> answered, Optional<String> refusals, Way way, Optional<Former> former, Certainty certainty) {

        static final Row UNKNOWN = new Row(List.of(), Optional.empty(), Way.NONE, Optional.empty(), Certainty.N);
    }
}
