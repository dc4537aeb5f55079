// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.sofie.internal.descriptor.OsFamily;

/**
 * The folders in which an installation usually is.
 *
 * @param os family of systems
 * @param home folder of the person
 * @param environment value of a variable; null if it is not set
 */
record Places(OsFamily os, String home, UnaryOperator<String> environment) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(home|env\\.[^}]+)}");

    /** Those of this machine. */
    static Places here() {
        return new Places(OsFamily.of(System.getProperty("os.name")), System.getProperty("user.home", ""), System::getenv);
    }

    /**
     * The folders, absolute, in their order.
     *
     * @param further folders that the settings name; they come first
     */
    List<Path> all(Rules rules, List<String> further) {
        Set<Path> places = named(further);
        List<String> usual = new ArrayList<>(rules.list("place." + os.name().toLowerCase(Locale.ROOT)));
        usual.forEach(written -> filled(written).flatMap(Places::path).ifPresent(places::add));
        return List.copyOf(places);
    }

    /** Those that the settings name, as far as they are paths of this system. */
    static Set<Path> named(List<String> further) {
        Set<Path> places = new LinkedHashSet<>();
        further.forEach(written -> path(written).ifPresent(places::add));
        return places;
    }

    private Optional<String> filled(String written) {
        Matcher matcher = PLACEHOLDER.matcher(written);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = name.equals("home") ? home : environment.apply(name.substring("env.".length()));
            if (value == null || value.isBlank()) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }

    private static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written.strip())).filter(Path::isAbsolute).map(Path::normalize);
        } catch (InvalidPathException e) {
            // a place of another system, or a variable that holds something else
            return Optional.empty();
        }
    }
}
