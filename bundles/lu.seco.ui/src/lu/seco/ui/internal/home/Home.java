// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.navigation.Place;

/**
 * The home strip as it is to be shown.
 *
 * @param severity how urgent the sentence is
 * @param sentence that all is well, or the one thing to do
 * @param target where that is done; empty if not in this window
 * @param facts what is known besides, the most important first
 * @param run what SOFiE is doing
 * @param running whether a run is going on
 * @param mode what can be asked for
 */
public record Home(Severity severity, String sentence, Optional<Target> target, List<HomeFact> facts, String run, boolean running, Mode mode) {

    public Home {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(target, "target");
        facts = List.copyOf(facts);
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(mode, "mode");
    }

    /** The text of a fact; empty if there is no such fact. */
    public String fact(String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).map(HomeFact::text).findFirst().orElse("");
    }

    /** How urgent it is. */
    public enum Severity {
        GOOD, ATTENTION, PROBLEM
    }

    /** What can be asked of the engine. */
    public enum Mode {
        /** There is no engine to ask, or none that may be asked. */
        ABSENT,
        /** Everything. */
        WORKING,
        /** Everything; by itself it starts nothing. */
        PAUSED,
        /** Only to work here: the service that did does not answer. */
        LOST,
        /** Nothing that would drive SOFiE: this station shows and notifies. */
        PASSIVE
    }

    /**
     * Where the one thing is done.
     *
     * @param place the place of the window
     * @param subject the row, if it is about one
     * @param command the command that does it, if it is not done in that place
     */
    public record Target(Place place, Optional<Subject> subject, Optional<String> command) {
        public Target {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(command, "command");
        }

        public Target(Place place, Optional<Subject> subject) {
            this(place, subject, Optional.empty());
        }

        static Target of(Place place) {
            return new Target(place, Optional.empty());
        }
    }
}
