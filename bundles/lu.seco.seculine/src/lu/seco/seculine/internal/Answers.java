// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which returned kind answers which sent kinds, as data. */
final class Answers {

    static final List<String> COLUMNS = List.of("returned", "answered", "records", "mark", "source");

    private static final String REFUSED = "refused";

    private final Map<String, List<String>> answered = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Map<String, Certainty> certainties = new HashMap<>();

    /** Takes the rows; refuses what does not hold together. */
    Answers(List<DataRow> rows) {
        rows.forEach(this::add);
    }

    /** The table that comes with SeCo. */
    static Answers standard() {
        return new Answers(DataFile.resource("answers.tsv", COLUMNS));
    }

    /** Kinds that a returned kind can answer. */
    List<String> answeredBy(String returned) {
        return answered.getOrDefault(returned, List.of());
    }

    /** The kind whose refused records a returned kind holds, with the code of refusal as field 2; empty if it holds none. */
    Optional<String> refusalsOf(String returned) {
        return Optional.ofNullable(refusals.get(returned));
    }

    /** How sure it is what a returned kind holds. */
    Certainty certainty(String returned) {
        return certainties.getOrDefault(returned, Certainty.N);
    }

    private void add(DataRow row) {
        String returned = row.required("returned");
        certainties.put(returned, row.certainty());
        List<String> kinds = row.list("answered");
        if (answered.put(returned, kinds) != null) {
            throw row.wrong("returned", "has a row already");
        }
        String records = row.get("records");
        if (records.equals(REFUSED) && kinds.size() == 1) {
            refusals.put(returned, kinds.get(0));
        } else if (!records.isEmpty()) {
            throw row.wrong("records", "is not \"" + REFUSED + "\" with one answered kind");
        }
    }
}
