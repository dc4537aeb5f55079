// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.sofie.Certainty;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationProposal;

/** What is gathered while one installation is read. */
final class Findings {

    private final List<InstallationFact> facts = new ArrayList<>();
    private final Map<String, String> lines;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private int waiting;

    /** @param lines lines of the descriptor that are there already */
    Findings(Map<String, String> lines) {
        this.lines = new LinkedHashMap<>(lines);
    }

    /** Whether a line is written already: then a person has chosen it. */
    boolean chosen(String key) {
        return lines.containsKey(key);
    }

    /** What stands in a line of the descriptor. */
    Optional<String> line(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    void line(String key, String value) {
        lines.put(key, value);
    }

    void setting(String key, String value) {
        settings.put(key, value);
    }

    void waiting(int files) {
        waiting = files;
    }

    void fact(String topic, Object value, Certainty certainty) {
        facts.add(new InstallationFact(topic, String.valueOf(value), certainty, Optional.empty()));
    }

    void fact(String topic, Object value, Certainty certainty, Message note) {
        facts.add(new InstallationFact(topic, String.valueOf(value), certainty, Optional.of(note)));
    }

    /** Nobody knows it, and what follows. */
    void unknown(String topic, Message note) {
        fact(topic, "", Certainty.UNKNOWN, note);
    }

    InstallationProposal proposal() {
        return new InstallationProposal(facts, lines, settings, waiting);
    }
}
