// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the journal tells of one file.
 *
 * @param id the id of its report; empty if it has none yet
 * @param events the events of its report, oldest first
 * @param runsOpen runs of SOFiE that have not ended
 * @param receptionsOpen answers that are not done
 * @param runsUntilAnswer runs of SOFiE from when it was handed over until the first answer after that; 0 without one
 */
record Story(String id, List<JsonObject> events, long runsOpen, long receptionsOpen, long runsUntilAnswer) {

    private static final Set<String> OUTCOMES = Set.of("REPORT_SENT", "REPORT_FAILED", "REPORT_UNCERTAIN", "REPORT_REFUSED");

    /** The story of the file of that name. */
    static Story of(List<JsonObject> all, String name) {
        String id = all.stream().filter(event -> type(event).equals("REPORT_TAKEN") && fact(event, "file.name").equals(Optional.of(name)))
                .map(Story::subject).reduce((one, other) -> other).orElse("");
        List<JsonObject> own = all.stream().filter(event -> type(event).startsWith("REPORT_") && subject(event).equals(id)).toList();
        return new Story(id, own, count(all, "RUN_STARTED") - count(all, "RUN_ENDED"), count(all, "RECEPTION_RECEIVED") - count(all, "RECEPTION_DONE"),
                runsUntilAnswer(all, id));
    }

    private static long runsUntilAnswer(List<JsonObject> all, String id) {
        boolean handedOver = false;
        long runs = 0;
        for (JsonObject event : all) {
            handedOver |= type(event).equals("REPORT_SENDING") && subject(event).equals(id);
            runs += handedOver && type(event).equals("RUN_STARTED") ? 1 : 0;
            if (handedOver && type(event).equals("RECEPTION_RECEIVED")) {
                return runs;
            }
        }
        return 0;
    }

    private static long count(List<JsonObject> all, String type) {
        return all.stream().filter(event -> type(event).equals(type)).count();
    }

    private static String type(JsonObject event) {
        return event.get("type").getAsString();
    }

    private static String subject(JsonObject event) {
        return event.getAsJsonObject("subject").get("id").getAsString();
    }

    private static Optional<String> fact(JsonObject event, String key) {
        JsonObject facts = event.getAsJsonObject("facts");
        return facts.has(key) ? Optional.of(facts.get(key).getAsString()) : Optional.empty();
    }

    /** Whether SOFiE does not run and nothing is to be done with answers. */
    boolean idle() {
        return runsOpen == 0 && receptionsOpen == 0;
    }

    /** What was concluded first after it was handed over. */
    Optional<JsonObject> first() {
        boolean handedOver = false;
        for (JsonObject event : events) {
            handedOver |= type(event).equals("REPORT_SENDING");
            if (handedOver && OUTCOMES.contains(type(event))) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    Optional<String> firstReason() {
        return first().flatMap(event -> fact(event, "reason"));
    }

    /** In words for the table; what was told without an outcome means that it waited. */
    String firstInWords(String told) {
        String outcome = first().map(Story::inWords).orElse("none");
        if (told.isEmpty() || !outcome.equals("SENT")) {
            return outcome;
        }
        return end().equals("ANSWERED") ? "SENT, the answer waits" : "waits";
    }

    private static String inWords(JsonObject event) {
        String state = type(event).substring("REPORT_".length());
        return fact(event, "result").map(result -> state + ", no try (" + result + ")").orElse(state);
    }

    /** Its state now. */
    String end() {
        return events.isEmpty() ? "" : type(events.get(events.size() - 1)).substring("REPORT_".length());
    }

    /** Whether nothing is left to do. */
    boolean content(boolean wantsAnswer) {
        return end().equals("ANSWERED") || end().equals("REFUSED") || end().equals("SENT") && !wantsAnswer;
    }

    String endInWords() {
        boolean decided = events.stream().anyMatch(event -> fact(event, "person").isPresent());
        boolean proved = first().filter(event -> type(event).equals("REPORT_SENT")).isPresent();
        boolean later = proved && end().equals("ANSWERED") && runsUntilAnswer > attempts();
        return end() + (decided ? ", a person decided" : "") + (later ? ", fetched by a later run" : "");
    }

    /** Whether SeCo does not try it again by itself. */
    boolean givenUp() {
        return end().equals("FAILED") && fact(events.get(events.size() - 1), "next.try").isEmpty();
    }

    long attempts() {
        return events.stream().filter(event -> type(event).equals("REPORT_SENDING")).count();
    }
}
