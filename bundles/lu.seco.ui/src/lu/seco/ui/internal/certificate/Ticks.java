// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which steps of a renewal a person has ticked off. Forgotten once the thing ends on another day: then it was renewed. */
final class Ticks {

    private static final String UNKNOWN_END = "unknown";

    private final Store store;
    private final String person;

    /** @param person whose ticks */
    Ticks(Store store, String person) {
        this.store = Objects.requireNonNull(store, "store");
        this.person = Objects.requireNonNull(person, "person");
    }

    /** Where they are kept. */
    interface Store {

        /** What was kept under a name; the other one if there is nothing. */
        String kept(String key, String otherwise);

        /** Keeps it, also for the next start. */
        void keep(String key, String value);
    }

    /** The ticked steps towards the renewal of what ends on that day. */
    Set<String> of(String item, Optional<LocalDate> ends) {
        String[] parts = store.kept(key(item), "").split("\\|", -1);
        if (parts.length != 2 || parts[1].isEmpty() || !parts[0].equals(day(ends))) {
            return Set.of();
        }
        return Arrays.stream(parts[1].split(",")).collect(Collectors.toSet());
    }

    void set(String item, Optional<LocalDate> ends, String step, boolean done) {
        Set<String> steps = new TreeSet<>(of(item, ends));
        if (done) {
            steps.add(step);
        } else {
            steps.remove(step);
        }
        store.keep(key(item), day(ends) + "|" + String.join(",", steps));
    }

    private String key(String item) {
        return "certificate.steps." + item + "." + person;
    }

    private static String day(Optional<LocalDate> ends) {
        return ends.map(LocalDate::toString).orElse(UNKNOWN_END);
    }
}
