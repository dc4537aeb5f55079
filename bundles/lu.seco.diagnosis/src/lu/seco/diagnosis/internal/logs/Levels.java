// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine.Level;

/**
 * How grave a line says it is. SeCo's own lines have the level in their second word. In SOFiE's audit log every line is an entry of its own, and {@code
 * !!!} marks a failure. Of all other logs the layout is not documented: a word for a level counts if it stands near the beginning.
 */
public final class Levels {

    private static final int NEAR = 80;
    private static final String WORDS = "ERROR|ERREUR|ERR|FATAL|SEVERE|GRAVE|FEHLER|WARNING|WARN|AVERTISSEMENT|WARNUNG|INFO|AUDIT|DEBUG|TRACE|FINE";
    private static final Pattern OWN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+ (ERROR|WARN|INFO|AUDIT|DEBUG|TRACE) .*");
    private static final Pattern MARKED = Pattern.compile("(?<!!)!!!(?!!)");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d_.-])(" + WORDS + ")(?![\\p{L}\\d_-]|\\.\\p{L})");
    /** In small letters too, where nothing but signs and digits stands before it: a sentence may speak of an error without being one. */
    private static final Pattern FIRST_WORD = Pattern.compile("[^\\p{L}]{0,40}(" + WORDS + ")(?=[:\\s\\])>]).*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Level> MEANING = Map.ofEntries(Map.entry("ERROR", Level.ERROR), Map.entry("ERREUR", Level.ERROR),
            Map.entry("ERR", Level.ERROR), Map.entry("FATAL", Level.ERROR), Map.entry("SEVERE", Level.ERROR), Map.entry("GRAVE", Level.ERROR),
            Map.entry("FEHLER", Level.ERROR),
            Map.entry("WARNING", Level.WARNING), Map.entry("WARN", Level.WARNING), Map.entry("AVERTISSEMENT", Level.WARNING),
            Map.entry("WARNUNG", Level.WARNING), Map.entry("INFO", Level.INFO), Map.entry("AUDIT", Level.INFO), Map.entry("DEBUG", Level.DEBUG),
            Map.entry("TRACE", Level.DEBUG), Map.entry("FINE", Level.DEBUG));

    private Levels() {
    }

    /** What the line itself says; empty if it belongs to the one before. */
    public static Optional<Level> of(Origin origin, String line) {
        if (origin == Origin.SECO) {
            // a stack trace or an escaped text may hold any word
            Matcher own = OWN.matcher(line);
            return own.matches() ? Optional.of(MEANING.get(own.group(1))) : Optional.empty();
        }
        String near = line.substring(0, Math.min(line.length(), NEAR));
        if (MARKED.matcher(near).find() || near.startsWith("Exception in thread ")) {
            return Optional.of(Level.ERROR);
        }
        Optional<Level> said = word(near);
        return said.isEmpty() && origin == Origin.SOFIE_AUDIT ? Optional.of(Level.INFO) : said;
    }

    private static Optional<Level> word(String near) {
        Matcher capitals = CAPITALS.matcher(near);
        if (capitals.find()) {
            return Optional.of(MEANING.get(capitals.group(1)));
        }
        Matcher first = FIRST_WORD.matcher(near);
        return first.lookingAt() ? Optional.of(MEANING.get(first.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }
}
