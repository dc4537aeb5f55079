// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.sofie.LogPosition;

/**
 * What events add up to: the only place where a report, a reception or an attempt comes from events. Pure, so that rows can be computed
 * again from the events at any time.
 */
public final class Projection {

    private Projection() {
    }

    /**
     * The report after an event about it.
     *
     * @param before empty before its first event
     * @throws IllegalArgumentException if the event does not follow from what stands
     */
    public static Report report(Optional<Report> before, JournalEvent event) {
        if (event.type() == EventType.REPORT_TAKEN) {
            if (before.isPresent()) {
                throw new IllegalArgumentException("taken twice: " + event.subject().id());
            }
            return new Report(event.subject().id(), storedFile(event), Declaration.UNKNOWN, Progress.taken(), event.at(), event.at(),
                    event.number());
        }
        Report report = before.orElseThrow(() -> new IllegalArgumentException("no such report: " + event.subject().id()));
        ReportState next = stateAfter(event);
        if (!follows(report.state(), event.type(), next)) {
            throw new IllegalArgumentException(
                    "report " + report.id() + " cannot go from " + report.state() + " to " + next);
        }
        return new Report(report.id(), fileAfter(report.file(), event), declarationAfter(report.declaration(), event),
                progressAfter(report.progress(), next, event), report.takenAt(), event.at(), report.order(),
                event.fact(Fact.CORRECTS).or(report::corrects));
    }

    /** An answered report is sent again only because its answer is taken from it: a late proof of sending must not take it away. */
    private static boolean follows(ReportState state, EventType type, ReportState next) {
        if (type == EventType.REPORT_UNANSWERED) {
            return state == ReportState.ANSWERED;
        }
        return state.mayBecome(next) && !(state == ReportState.ANSWERED && next == ReportState.SENT);
    }

    private static ReportState stateAfter(JournalEvent event) {
        boolean answersLeft = event.type() == EventType.REPORT_UNANSWERED && number(event, Fact.COUNT) > 0;
        return answersLeft ? ReportState.ANSWERED : stateAfter(event.type());
    }

    /**
     * The ids of the receptions that answer a report, in the order in which they came.
     *
     * @param history the events about the report, oldest first
     */
    public static List<String> answers(List<JournalEvent> history) {
        Set<String> answers = new LinkedHashSet<>();
        for (JournalEvent event : history) {
            if (event.type() == EventType.REPORT_ANSWERED) {
                event.fact(Fact.RECEPTION).ifPresent(answers::add);
            } else if (event.type() == EventType.REPORT_UNANSWERED) {
                event.fact(Fact.RECEPTION).ifPresent(answers::remove);
            }
        }
        return List.copyOf(answers);
    }

    /** The state an event about a report leads to; one that takes an answer away leads there if no other is left. */
    public static ReportState stateAfter(EventType type) {
        return switch (type) {
            case REPORT_TAKEN -> ReportState.DETECTED;
            case REPORT_CHECKED -> ReportState.CHECKED;
            case REPORT_REFUSED -> ReportState.REFUSED;
            case REPORT_QUEUED -> ReportState.QUEUED;
            case REPORT_HELD -> ReportState.HELD;
            case REPORT_SENDING -> ReportState.SENDING;
            case REPORT_SENT, REPORT_UNANSWERED -> ReportState.SENT;
            case REPORT_FAILED -> ReportState.FAILED;
            case REPORT_UNCERTAIN -> ReportState.UNCERTAIN;
            case REPORT_ANSWERED -> ReportState.ANSWERED;
            case REPORT_RECALLED -> ReportState.RECALLED;
            default -> throw new IllegalArgumentException(type + " is not about a report");
        };
    }

    /**
     * The reception after an event about it.
     *
     * @throws IllegalArgumentException if the event does not follow from what stands
     */
    public static Reception reception(Optional<Reception> before, JournalEvent event) {
        if (event.type() == EventType.RECEPTION_RECEIVED) {
            if (before.isPresent()) {
                throw new IllegalArgumentException("received twice: " + event.subject().id());
            }
            return new Reception(event.subject().id(), storedFile(event), declarationAfter(Declaration.UNKNOWN, event),
                    new Reception.Origin(event.fact(Fact.SOFIE_NAME), event.fact(Fact.ORIGINAL_NAME), evidence(event)),
                    ReceptionState.RECEIVED, false, List.of(), event.at(), event.at(), event.number());
        }
        Reception old = before.orElseThrow(() -> new IllegalArgumentException("no such reception: " + event.subject().id()));
        ReceptionState state = switch (event.type()) {
            case RECEPTION_PUBLISHED -> publishedAfter(old);
            case RECEPTION_DONE -> ReceptionState.DONE;
            case RECEPTION_LINKED, RECEPTION_UNLINKED, RECEPTION_ACTION, RECEPTION_AGAIN, RECEPTION_READ, RECEPTION_UNREAD, RECEPTION_TASK_DONE,
                    RECEPTION_TASK_OPEN -> old.state();
            default -> throw new IllegalArgumentException(event.type() + " is not about a reception");
        };
        return new Reception(old.id(), fileAfter(old.file(), event), old.declaration(), old.origin(), state, readAfter(old, event), linksAfter(old, event),
                old.receivedAt(), event.at(), old.order());
    }

    /** What is done stays so, also where events are told a second time: its actions would run once more otherwise. */
    private static ReceptionState publishedAfter(Reception old) {
        return old.state() == ReceptionState.DONE ? ReceptionState.DONE : ReceptionState.PUBLISHED;
    }

    /** The attempt a {@code REPORT_SENDING} event begins. */
    public static Attempt attempt(JournalEvent event) {
        return new Attempt(event.subject().id(), number(event, Fact.ATTEMPT), event.fact(Fact.RUN).orElse(""),
                new LogPosition(event.fact(Fact.POSITION).orElse("")), event.at(), Optional.empty(), Optional.empty());
    }

    /** The attempt after an event that ends it; unchanged for other events. */
    public static Attempt attempt(Attempt open, JournalEvent event) {
        return switch (event.type()) {
            case REPORT_SENT, REPORT_FAILED, REPORT_UNCERTAIN, REPORT_REFUSED -> new Attempt(open.reportId(), open.number(),
                    open.runId(), open.position(), open.startedAt(), Optional.of(stateAfter(event.type())), evidence(event));
            default -> open;
        };
    }

    private static StoredFile storedFile(JournalEvent event) {
        return new StoredFile(event.fact(Fact.FILE_NAME).orElse(""), event.fact(Fact.OFFICIAL_NAME),
                event.fact(Fact.SHA256).orElse(""), event.fact(Fact.SIZE).map(Long::parseLong).orElse(0L), event.fact(Fact.PLACE));
    }

    private static StoredFile fileAfter(StoredFile old, JournalEvent event) {
        return new StoredFile(old.name(), event.fact(Fact.OFFICIAL_NAME).or(old::officialName), old.sha256(), old.size(),
                event.fact(Fact.PLACE).or(old::place));
    }

    private static Declaration declarationAfter(Declaration old, JournalEvent event) {
        return new Declaration(event.fact(Fact.KIND).orElse(old.kind()), event.fact(Fact.MEMBER).or(old::member),
                event.fact(Fact.EMPLOYER).or(old::employer), event.fact(Fact.PERIOD).map(YearMonth::parse).or(old::period));
    }

    private static Progress progressAfter(Progress old, ReportState next, JournalEvent event) {
        boolean answer = event.type() == EventType.REPORT_ANSWERED;
        // an answer, and that it is none, leaves the proof of sending
        boolean proofStays = answer || event.type() == EventType.REPORT_UNANSWERED;
        int attempt = event.fact(Fact.ATTEMPT).map(Integer::parseInt).orElse(old.attempt());
        long change = answer ? number(event, Fact.REFUSED) : -(long) number(event, Fact.REFUSED);
        // an answer is hostile input: numbers that add up to more than can be counted stay the most that can
        long sum = Math.min(Integer.MAX_VALUE, Math.max(0, old.refusedRecords().orElse(0) + change));
        OptionalInt refused = next == ReportState.ANSWERED ? OptionalInt.of((int) sum) : OptionalInt.empty();
        Optional<String> sofieName = event.fact(Fact.SOFIE_NAME);
        if (next != ReportState.QUEUED) {
            sofieName = sofieName.or(old::sofieName);
        }
        return new Progress(next, attempt, event.fact(Fact.REASON).map(Message::parse),
                proofStays ? old.evidence() : evidence(event), sofieName,
                event.fact(Fact.NEXT_TRY).map(Instant::parse), refused);
    }

    private static boolean readAfter(Reception old, JournalEvent event) {
        return switch (event.type()) {
            case RECEPTION_READ -> true;
            case RECEPTION_UNREAD -> false;
            default -> old.read();
        };
    }

    private static List<Reception.Link> linksAfter(Reception old, JournalEvent event) {
        String report = event.fact(Fact.REPORT).orElse("");
        List<Reception.Link> links = new ArrayList<>(old.links());
        if (event.type() == EventType.RECEPTION_LINKED) {
            List<String> alternatives = event.fact(Fact.ALTERNATIVES).stream().flatMap(ids -> Stream.of(ids.split(","))).filter(id -> !id.isEmpty()).toList();
            links.add(new Reception.Link(report, number(event, Fact.REFUSED), event.fact(Fact.RESULT).filter("by-key"::equals).isEmpty(),
                    event.fact(Fact.REASON).map(Message::parse), alternatives));
        } else if (event.type() == EventType.RECEPTION_UNLINKED && !links.removeIf(link -> link.reportId().equals(report))) {
            throw new IllegalArgumentException("reception " + old.id() + " does not answer " + report);
        }
        return links;
    }

    private static int number(JournalEvent event, Fact fact) {
        return event.fact(fact).map(Integer::parseInt).orElse(0);
    }

    private static Optional<Evidence> evidence(JournalEvent event) {
        return event.fact(Fact.EVIDENCE_LINE).map(line -> new Evidence(line, event.fact(Fact.EVIDENCE_SOURCE).orElse("")));
    }
}
