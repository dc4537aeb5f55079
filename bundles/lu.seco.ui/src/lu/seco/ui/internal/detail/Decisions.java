// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.Decision;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Staging;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;

/** What a person may decide about a report now, in words. The engine has the last word: it may know more by then. */
public final class Decisions {

    private final Language language;
    private final Messages words;
    private final DetailWords own;

    public Decisions(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.messages();
        own = language.words(DetailWords.class);
    }

    /** In the order in which they are offered; empty if there is nothing to decide. */
    public List<Detail.Choice> of(Report report) {
        return switch (report.state()) {
            // what must be validated is decided in À valider, with its content in sight
            case HELD -> mustBeValidated(report) ? List.of() : List.of(send(words.decision_send_label, report), drop(report));
            case FAILED -> givenUp(report);
            case UNCERTAIN -> List.of(choice(Decision.WAS_SENT, words.decision_sent_label, words.decision_sent_question, report),
                    choice(Decision.SEND, own.decide_again_label, words.decision_again_question, report),
                    new Detail.Choice(Decision.WAIT, own.decide_wait_label, ""), drop(report));
            default -> List.of();
        };
    }

    /** One of them; empty if it is not possible. */
    public Optional<Detail.Choice> of(Report report, Decision decision) {
        return of(report).stream().filter(choice -> choice.decision() == decision).findFirst();
    }

    /** Until when a person wants to wait for an answer to an unclear report; empty once that is over. */
    static Optional<Instant> waitsUntil(Report report, Instant now) {
        return report.state() == ReportState.UNCERTAIN ? report.progress().nextTry().filter(until -> until.isAfter(now)) : Optional.empty();
    }

    private List<Detail.Choice> givenUp(Report report) {
        if (report.progress().nextTry().isPresent()) {
            return List.of();
        }
        Detail.Choice again = send(own.decide_again_label, report);
        // what lies in SOFiE's own queue cannot be taken out of it
        return report.progress().sofieName().isPresent() ? List.of(again) : List.of(again, drop(report));
    }

    private Detail.Choice send(String label, Report report) {
        return choice(Decision.SEND, label, words.decision_send_question, report);
    }

    private Detail.Choice drop(Report report) {
        return choice(Decision.DROP, words.decision_drop_label, words.decision_drop_question, report);
    }

    private Detail.Choice choice(Decision decision, String label, String question, Report report) {
        return new Detail.Choice(decision, label, language.text(question, report.file().name()));
    }

    private static boolean mustBeValidated(Report report) {
        return Staging.holds(report);
    }
}
