// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What events about one report add up to, said a second time and in another way than {@link Projection}: for each event the states in which it may
 * come, and for each fact how long it stands.
 */
final class ReportModel {

    private static final Map<EventType, String> MAY_COME_IN = Map.ofEntries(
            entry(EventType.REPORT_TAKEN, "NOTHING"),
            entry(EventType.REPORT_CHECKED, "DETECTED"),
            entry(EventType.REPORT_QUEUED, "CHECKED HELD FAILED UNCERTAIN"),
            entry(EventType.REPORT_HELD, "CHECKED QUEUED FAILED"),
            entry(EventType.REPORT_SENDING, "QUEUED FAILED"),
            entry(EventType.REPORT_SENT, "SENDING FAILED UNCERTAIN"),
            entry(EventType.REPORT_FAILED, "SENDING FAILED UNCERTAIN"),
            entry(EventType.REPORT_UNCERTAIN, "SENDING FAILED UNCERTAIN"),
            entry(EventType.REPORT_REFUSED, "DETECTED CHECKED QUEUED HELD SENDING FAILED UNCERTAIN"),
            entry(EventType.REPORT_RECALLED, "QUEUED HELD FAILED UNCERTAIN"),
            entry(EventType.REPORT_ANSWERED, "SENT ANSWERED"),
            entry(EventType.REPORT_UNANSWERED, "ANSWERED"));
    /** Facts that stand until another event states them anew. */
    private static final Set<Fact> LASTING = Set.of(Fact.OFFICIAL_NAME, Fact.PLACE, Fact.KIND, Fact.MEMBER, Fact.EMPLOYER, Fact.PERIOD, Fact.CORRECTS,
            Fact.ATTEMPT, Fact.SOFIE_NAME);
    /** Facts that only stand in the last event. */
    private static final Set<Fact> OF_THE_MOMENT = Set.of(Fact.REASON, Fact.NEXT_TRY);

    private final Map<Fact, String> standing = new EnumMap<>(Fact.class);
    private String state = "NOTHING";
    private int refused;

    boolean accepts(EventType type) {
        return Set.of(MAY_COME_IN.get(type).split(" ")).contains(state);
    }

    void take(EventType type, Map<Fact, String> facts) {
        OF_THE_MOMENT.forEach(standing::remove);
        boolean less = type == EventType.REPORT_UNANSWERED;
        boolean answer = type == EventType.REPORT_ANSWERED || less;
        if (!answer) {
            // what proves a state goes with it; an answer, and that it is none, leaves the proof of sending
            standing.remove(Fact.EVIDENCE_LINE);
        }
        if (type == EventType.REPORT_QUEUED) {
            standing.remove(Fact.SOFIE_NAME);
        }
        facts.forEach((fact, value) -> {
            if (LASTING.contains(fact) || OF_THE_MOMENT.contains(fact) || fact == Fact.EVIDENCE_LINE && !answer) {
                standing.put(fact, value);
            }
        });
        int records = Integer.parseInt(facts.getOrDefault(Fact.REFUSED, "0"));
        boolean last = less && facts.getOrDefault(Fact.COUNT, "0").equals("0");
        refused = last ? 0 : less ? Math.max(0, refused - records) : answer ? refused + records : refused;
        state = last ? "SENT" : less ? "ANSWERED" : type == EventType.REPORT_TAKEN ? "DETECTED" : type.name().substring("REPORT_".length());
    }

    /** Everything that stands, as text, to compare. */
    String told() {
        Map<String, String> all = new TreeMap<>();
        standing.forEach((fact, value) -> all.put(fact.name(), value));
        all.put("state", state);
        if (state.equals("ANSWERED")) {
            all.put("refused", Integer.toString(refused));
        }
        return all.toString();
    }

    /** The same of a report. */
    static String told(Report report) {
        Map<String, String> all = new TreeMap<>();
        Progress progress = report.progress();
        put(all, Fact.OFFICIAL_NAME, report.file().officialName());
        put(all, Fact.PLACE, report.file().place());
        put(all, Fact.KIND, Optional.of(report.declaration().kind()).filter(kind -> !kind.equals(Declaration.UNKNOWN_KIND)));
        put(all, Fact.MEMBER, report.declaration().member());
        put(all, Fact.EMPLOYER, report.declaration().employer());
        put(all, Fact.PERIOD, report.declaration().period());
        put(all, Fact.CORRECTS, report.corrects());
        put(all, Fact.ATTEMPT, Optional.of(progress.attempt()).filter(number -> number > 0));
        put(all, Fact.SOFIE_NAME, progress.sofieName());
        put(all, Fact.REASON, progress.reason().map(reason -> reason.format()));
        put(all, Fact.NEXT_TRY, progress.nextTry());
        put(all, Fact.EVIDENCE_LINE, progress.evidence().map(Evidence::line));
        all.put("state", report.state().name());
        progress.refusedRecords().ifPresent(number -> all.put("refused", Integer.toString(number)));
        return all.toString();
    }

    private static void put(Map<String, String> all, Fact fact, Optional<?> value) {
        value.ifPresent(text -> all.put(fact.name(), text.toString()));
    }
}
