// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Staging;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;

/** Carries out what a person decided about a report, if its state allows it. */
public final class Decider {

    private final Journal journal;
    private final Clock clock;
    private final Steps steps;
    private final Supplier<Duration> wait;

    /** @param wait how long a person is left in peace who wants to wait for an answer */
    public Decider(Journal journal, Clock clock, Steps steps, Supplier<Duration> wait) {
        this.journal = journal;
        this.clock = clock;
        this.steps = steps;
        this.wait = wait;
    }

    /** Stores the decision with the person. */
    public OrderResult decide(String reportId, Decision decision, String person) throws JournalException {
        Optional<Report> report = journal.report(reportId);
        if (report.isEmpty()) {
            return refused(Message.of("decide.unknown", reportId));
        }
        if (decision == Decision.SEND && report.get().state() == ReportState.HELD && Staging.holds(report.get())) {
            // released where the rules of À valider hold, or they would be worth nothing
            return refused(Message.of("decide.must-validate", report.get().file().name()));
        }
        Optional<EventType> event = eventFor(report.get(), decision);
        if (event.isEmpty()) {
            return refused(Message.of("decide.not-possible", report.get().file().name(), report.get().state()));
        }
        try {
            journal.append(List.of(decided(report.get(), event.get(), person)));
        } catch (IllegalArgumentException e) {
            // the engine was quicker: the report is no longer what the person saw
            return refused(Message.of("decide.not-possible", report.get().file().name(), report.get().state()));
        }
        steps.reached(Step.DECISION_STORED);
        if (decision == Decision.WAIT) {
            return new OrderResult(true, 0, 0, Message.of("decide.waits", report.get().file().name()));
        }
        return new OrderResult(true, 0, 0, Message.of("decide.done", report.get().file().name()));
    }

    private NewEvent decided(Report report, EventType type, String person) {
        Message by = Message.of("decide.by", person);
        return switch (type) {
            case REPORT_FAILED -> ReportEvents.tryAgain(report.id(), person, by, clock.instant());
            case REPORT_UNCERTAIN -> {
                Instant until = clock.instant().plus(wait.get());
                yield ReportEvents.waits(report, person, Message.of("decide.waits.by", person, until), until);
            }
            default -> ReportEvents.decided(type, report.id(), person, by);
        };
    }

    private static Optional<EventType> eventFor(Report report, Decision decision) {
        ReportState state = report.state();
        boolean givenUp = state == ReportState.FAILED && report.progress().nextTry().isEmpty();
        if (givenUp && report.progress().sofieName().isPresent()) {
            // it lies encrypted in SOFiE's own queue: SOFiE can be run again, but placing it anew would send it twice, and dropping it is not
            // in our power
            return decision == Decision.SEND ? Optional.of(EventType.REPORT_FAILED) : Optional.empty();
        }
        return switch (decision) {
            case WAS_SENT -> state == ReportState.UNCERTAIN ? Optional.of(EventType.REPORT_SENT) : Optional.empty();
            case SEND -> state == ReportState.UNCERTAIN || state == ReportState.HELD || givenUp ? Optional.of(EventType.REPORT_QUEUED)
                    : Optional.empty();
            case DROP -> state == ReportState.UNCERTAIN || state == ReportState.HELD || state == ReportState.QUEUED || givenUp
                    ? Optional.of(EventType.REPORT_RECALLED) : Optional.empty();
            case WAIT -> state == ReportState.UNCERTAIN ? Optional.of(EventType.REPORT_UNCERTAIN) : Optional.empty();
        };
    }

    private static OrderResult refused(Message told) {
        return new OrderResult(false, 0, 0, told);
    }
}
