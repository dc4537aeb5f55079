// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a record with an unknown layout can be found again in another one: birth dates, also as the first eight digits of a person's number, and words.
 *
 * @param dates birth dates, {@code yyyymmdd}
 * @param words fields of letters in upper case: names, towns
 */
record Traits(Set<String> dates, Set<String> words) {

    private static final int MOST_FIELDS = 64;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;
    private static final Pattern PERSON = Pattern.compile("((?:18|19|20)[0-9]{6})[0-9]{5}");
    private static final Pattern DATE = Pattern.compile("((?:18|19|20)[0-9]{2})[-./]?([0-9]{2})[-./]?([0-9]{2})");
    private static final Pattern DATE_TURNED = Pattern.compile("([0-9]{2})[-./]([0-9]{2})[-./]((?:18|19|20)[0-9]{2})");

    Traits {
        dates = Set.copyOf(dates);
        words = Set.copyOf(words);
    }

    static Traits of(RecordLine line) {
        Set<String> dates = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        List<String> fields = line.fields(MOST_FIELDS);
        for (String field : fields.subList(Math.min(1, fields.size()), fields.size())) {
            String text = field.strip();
            date(text).ifPresent(dates::add);
            if (text.length() >= SHORTEST && text.length() <= LONGEST && text.chars().filter(Character::isLetter).count() >= SHORTEST) {
                words.add(text.toUpperCase(Locale.ROOT));
            }
        }
        return new Traits(dates, words);
    }

    /** Whether both can be of one person: a common birth date, and a common word where both have words. */
    boolean samePerson(Traits other) {
        return shared(dates, other.dates) > 0 && (words.isEmpty() || other.words.isEmpty() || shared(words, other.words) > 0);
    }

    /** Whether both can be of one company: two common words, name and street as a rule. */
    boolean sameCompany(Traits other) {
        return shared(words, other.words) > 1;
    }

    private static long shared(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).count();
    }

    private static Optional<String> date(String text) {
        Matcher person = PERSON.matcher(text);
        String plain = person.matches() ? person.group(1) : text;
        Matcher date = DATE.matcher(plain);
        if (date.matches()) {
            return day(date.group(1), date.group(2), date.group(3));
        }
        Matcher turned = DATE_TURNED.matcher(plain);
        return turned.matches() ? day(turned.group(3), turned.group(2), turned.group(1)) : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(year + month + day);
        } catch (DateTimeException e) {
            // digits that are no date
            return Optional.empty();
        }
    }
}
