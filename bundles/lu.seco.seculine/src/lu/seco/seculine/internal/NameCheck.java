// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What must be true of a part of a name beyond its form. */
enum NameCheck {
    /** Day of birth {@code yyyymmdd} that the calendar has (CCSS, cartid page). */
    BIRTH("birth", "uuuuMMdd", 8),
    /** {@code yyyymmdd-hhmmssdc}: day and time exist; tenths and hundredths need no check (CCSS, demdetxml page). */
    STAMP("stamp", "uuuuMMdd-HHmmss", 15);

    private final String group;
    private final DateTimeFormatter format;
    private final int length;

    NameCheck(String group, String format, int length) {
        this.group = group;
        this.format = DateTimeFormatter.ofPattern(format).withResolverStyle(ResolverStyle.STRICT);
        this.length = length;
    }

    /** The group of the pattern that is checked; also the name in the data file. */
    String group() {
        return group;
    }

    /** Whether it is true of that text. */
    boolean holds(String text) {
        try {
            return text != null && text.length() >= length && format.parse(text.substring(0, length)) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static Optional<NameCheck> named(String name) {
        return Arrays.stream(values()).filter(check -> check.group.equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(NameCheck::group).toList();
    }
}
