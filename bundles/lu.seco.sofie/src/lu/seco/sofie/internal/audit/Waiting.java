// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lu.seco.core.io.Hashes;

/**
 * The names of encrypted files that waited in SOFiE's queue at some moment, each as the first eight hexadecimal digits of the SHA-256 of its name: enough
 * to say of a file that it was not there. What was there then was made before, from something else than what was handed over after it.
 */
public final class Waiting {

    /** Nothing waited. */
    public static final Waiting NONE = new Waiting(Set.of());

    static final String FORM = "[0-9a-f,]{0,3600}|\\*";

    private static final int DIGITS = 8;
    private static final int MOST = 400;
    private static final String TOO_MANY = "*";
    private static final Pattern COMMA = Pattern.compile(",");

    private final Set<String> marks;

    private Waiting(Set<String> marks) {
        this.marks = marks;
    }

    /** These names; of more than can be written down, any name may have been there. */
    public static Waiting of(Collection<String> names) {
        Set<String> marks = new TreeSet<>();
        names.forEach(name -> marks.add(mark(name)));
        return new Waiting(marks.size() > MOST ? Set.of(TOO_MANY) : marks);
    }

    static Waiting read(String text) {
        return text.isEmpty() ? NONE : new Waiting(Set.of(COMMA.split(text)));
    }

    /** Whether that file may have waited then; false is certain. */
    public boolean mayHold(String name) {
        return marks.contains(TOO_MANY) || marks.contains(mark(name));
    }

    /** The text that {@link #read} reads; empty if nothing waited. */
    String text() {
        return String.join(",", marks);
    }

    private static String mark(String name) {
        return Hashes.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
