// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is done with answers of a kind. Written {@code <kind> <verb> <words>}, for example {@code SALRET copy "D:\Paie\Retours"},
 * {@code * run /opt/paie/import.sh {file} {kind}}, {@code SALRET notify}. Words with blanks stand in double quotes. No shell sees them.
 *
 * @param kind procedure, or {@code *} for all
 * @param verb what to do
 * @param words folder, or program and arguments
 */
public record Action(String kind, Verb verb, List<String> words) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]++|\"[^\"]*+\")++");

    public Action {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(verb, "verb");
        words = List.copyOf(words);
    }

    /** What to do. */
    public enum Verb {
        /** Copy into a folder. */
        COPY,
        /** Run a program. */
        RUN,
        /** Tell people. */
        NOTIFY,
        /** Not one of them: written wrongly, and reported when it would be its turn. */
        INVALID
    }

    /** Whether it is meant for that kind. */
    public boolean concerns(String procedure) {
        return kind.equals("*") || kind.equalsIgnoreCase(procedure);
    }

    /** As it is written, for the journal. */
    public String written() {
        return (kind + " " + verb.name().toLowerCase(Locale.ROOT) + " " + String.join(" ", words)).strip();
    }

    /** Reads the lines of the settings. */
    public static List<Action> parseAll(String... lines) {
        return Arrays.stream(lines).map(Action::parse).toList();
    }

    private static Action parse(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        boolean quotesClosed = line.chars().filter(letter -> letter == '"').count() % 2 == 0;
        String verb = words.size() < 2 || !quotesClosed ? "" : words.get(1).toLowerCase(Locale.ROOT);
        List<String> rest = words.subList(Math.min(2, words.size()), words.size());
        Verb known = switch (verb) {
            case "copy" -> rest.size() == 1 ? Verb.COPY : Verb.INVALID;
            case "run" -> rest.isEmpty() ? Verb.INVALID : Verb.RUN;
            case "notify" -> rest.isEmpty() ? Verb.NOTIFY : Verb.INVALID;
            default -> Verb.INVALID;
        };
        return known == Verb.INVALID ? new Action("*", known, List.of(line)) : new Action(words.get(0), known, rest);
    }
}
