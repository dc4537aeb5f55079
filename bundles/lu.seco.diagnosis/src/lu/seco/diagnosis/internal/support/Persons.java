// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;

/** The people whose names are known and may stand in any text: who did something in the journal, who prepared files, who is logged in. */
final class Persons {

    /** Names of accounts that are nobody's, and words a log is full of. */
    private static final Set<String> NOBODY = Set.of("root", "system", "admin", "administrator", "administrateur", "seco", "engine", "service", "user", "sofie",
            "unknown", "command", "moteur", "benutzer", "utilisateur");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 100;
    private static final int MOST = 2_000;

    private final Set<String> names = new TreeSet<>();

    /** Adds a name as programs write it: {@code x}, {@code DOMAIN\x}, {@code x@host}, {@code First Last}; the parts count as well. */
    void add(String written) {
        for (String name : List.of(written, written.replaceFirst("^.*\\\\", ""), written.replaceFirst("@.*$", ""))) {
            addOne(name);
            if (name.length() <= LONGEST) {
                List.of(name.split("[ .,_]+")).forEach(this::addOne);
            }
        }
    }

    private void addOne(String name) {
        String plain = name.strip();
        boolean letters = plain.codePoints().filter(Character::isLetter).count() >= SHORTEST;
        if (letters && plain.length() <= LONGEST && names.size() < MOST && !NOBODY.contains(plain.toLowerCase(Locale.ROOT))) {
            names.add(plain);
        }
    }

    void add(List<JournalEvent> events) {
        events.forEach(event -> List.of(Fact.PERSON, Fact.PREPARER).forEach(fact -> event.fact(fact).ifPresent(this::add)));
    }

    Set<String> names() {
        return Set.copyOf(names);
    }
}
