// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.ui.internal.common.Plain;

/**
 * Whom to ask, as the settings say: parts separated by semicolons, for example a name, a telephone number and an address.
 *
 * @param parts what stands in the setting; empty if nothing does
 */
record Contact(List<String> parts) {

    private static final String BETWEEN = " · ";
    /** Nothing that could tell a mail program more than where to write. */
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

    Contact {
        parts = List.copyOf(parts);
    }

    static Contact parse(String setting) {
        Objects.requireNonNull(setting, "setting");
        return new Contact(Stream.of(setting.split(";")).map(part -> Plain.line(part.strip())).filter(part -> !part.isEmpty()).toList());
    }

    boolean known() {
        return !parts.isEmpty();
    }

    /** All of it in one line. */
    String line() {
        return parts.stream().collect(Collectors.joining(BETWEEN));
    }

    /** The first address to write to. */
    Optional<String> mail() {
        return parts.stream().flatMap(part -> Stream.of(part.split("\\s+"))).filter(word -> MAIL.matcher(word).matches()).findFirst();
    }
}
