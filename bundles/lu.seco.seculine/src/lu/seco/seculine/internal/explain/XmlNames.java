// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lu.seco.seculine.internal.DataRow;

/** What elements and attributes of XML answers are, by their names, as data. All of it is assumed. */
final class XmlNames {

    static final String TABLE = "explain/answer-xml.tsv";
    static final List<String> COLUMNS = List.of("role", "name", "value", "mark", "source");

    /** Longer names are nobody's: keeps expressions fast. */
    private static final int LONGEST = 64;

    private final List<Row> rows;

    /** What an element is. The names stand in the data file in lower case. */
    enum Role {
        CODE, MESSAGE, MEMBER, INSURED, EMPLOYER, PERIOD, NAME, PERSON
    }

    /** Takes the rows; refuses what does not hold together. */
    XmlNames(List<DataRow> rows) {
        this.rows = rows.stream().map(Row::of).toList();
    }

    /** What a value is. */
    Optional<Role> role(String name, String value) {
        return rows.stream().filter(row -> row.role() != Role.PERSON && row.named(name) && row.value().map(form -> form.matcher(value).matches()).orElse(true))
                .map(Row::role).findFirst();
    }

    /** Whether an element only groups what is said of a person. */
    boolean person(String name) {
        return rows.stream().anyMatch(row -> row.role() == Role.PERSON && row.named(name));
    }

    /** A row. */
    private record Row(Role role, Pattern name, Optional<Pattern> value) {

        static Row of(DataRow row) {
            row.certainty();
            return new Row(role(row), pattern(row, "name"), row.get("value").isEmpty() ? Optional.empty() : Optional.of(pattern(row, "value")));
        }

        boolean named(String text) {
            return text.length() <= LONGEST && name.matcher(text).matches();
        }

        private static Role role(DataRow row) {
            for (Role role : Role.values()) {
                if (role.name().toLowerCase(Locale.ROOT).equals(row.required("role"))) {
                    return role;
                }
            }
            throw row.wrong("role", "is not known");
        }

        private static Pattern pattern(DataRow row, String column) {
            try {
                return Pattern.compile(row.required(column), Pattern.CASE_INSENSITIVE);
            } catch (PatternSyntaxException e) {
                throw row.wrong(column, "is no regular expression: " + e.getDescription(), e);
            }
        }
    }
}
