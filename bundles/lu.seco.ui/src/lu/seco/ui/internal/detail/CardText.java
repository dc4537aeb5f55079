// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Evidence;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.sofie.Whereabouts;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Tells a person who has to decide what is known of a report and what is not. Nothing is guessed: what is not noted is said to be not noted. */
final class CardText {

    /** The engine says that nobody's answer came while a person waited for one. */
    private static final String WAITED = "send.uncertain.waited";

    private static final int LONGEST = 48;
    private static final int ENDING = 8;

    private final Engine engine;
    private final Language language;
    private final DetailWords words;

    CardText(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(DetailWords.class);
    }

    /**
     * The card of a report about which something may be decided.
     *
     * @param history its events, oldest first
     */
    Detail.Card of(Report report, List<JournalEvent> history) {
        Optional<Instant> until = Decisions.waitsUntil(report, engine.clock().instant());
        String name = shortened(Plain.name(report.file().name()));
        String hindrance = engine.status().state() == EngineState.PASSIVE ? words.decide_passive_text : "";
        if (until.isPresent()) {
            return new Detail.Card(report.state(), true, language.text(words.decide_heading_wait, language.formats().moment(until.get()), name),
                    List.of(), hindrance);
        }
        return new Detail.Card(report.state(), false, language.text(heading(report), name), lines(report, lastAttempt(history)), hindrance);
    }

    /** The whole name stands among the facts; here its beginning and its ending have to do. */
    private static String shortened(String name) {
        int letters = name.codePointCount(0, name.length());
        return letters <= LONGEST ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - ENDING)) + "…" + name.substring(name.offsetByCodePoints(0, letters - ENDING));
    }

    private String heading(Report report) {
        return switch (report.state()) {
            case UNCERTAIN -> words.decide_heading_uncertain;
            case HELD -> words.decide_heading_held;
            default -> inQueue(report) ? words.decide_heading_queue : words.decide_heading_failed;
        };
    }

    private static boolean inQueue(Report report) {
        return report.progress().sofieName().isPresent();
    }

    private List<String> lines(Report report, List<JournalEvent> since) {
        List<String> lines = new ArrayList<>();
        reason(report, since).ifPresent(reason -> lines.add(language.text(words.decide_reason_text, reason)));
        if (report.state() == ReportState.HELD) {
            return lines;
        }
        if (report.progress().reason().filter(now -> now.code().equals(WAITED)).isPresent()) {
            report.progress().reason().map(this::told).ifPresent(lines::add);
        }
        since.stream().findFirst().filter(event -> event.type() == EventType.REPORT_SENDING).ifPresent(event -> lines.add(language.text(
                words.decide_attempt_text, event.fact(Fact.ATTEMPT).orElse("?"), language.formats().moment(event.at()))));
        lines.add(report.progress().evidence().map(this::evidence).orElse(words.decide_evidence_none));
        lines.add(where(since));
        lines.add(report.state() == ReportState.UNCERTAIN ? words.decide_wrong_uncertain
                : inQueue(report) ? words.decide_wrong_queue : words.decide_wrong_failed);
        return lines.stream().map(Plain::line).toList();
    }

    private static List<JournalEvent> lastAttempt(List<JournalEvent> history) {
        int from = 0;
        for (int at = 0; at < history.size(); at++) {
            if (history.get(at).type() == EventType.REPORT_SENDING) {
                from = at;
            }
        }
        return history.subList(from, history.size());
    }

    /** What the engine found out, not what a person said since. */
    private Optional<String> reason(Report report, List<JournalEvent> since) {
        EventType type = report.state() == ReportState.UNCERTAIN ? EventType.REPORT_UNCERTAIN : EventType.REPORT_FAILED;
        Optional<String> found = since.stream().filter(event -> event.type() == type && event.fact(Fact.PERSON).isEmpty())
                .flatMap(event -> event.fact(Fact.REASON).stream()).findFirst();
        return found.map(stored -> Stored.message(stored).map(this::told).orElse(stored))
                .or(() -> report.progress().reason().map(this::told)).map(Plain::line);
    }

    private String evidence(Evidence evidence) {
        return language.text(words.decide_evidence_text, evidence.line(), evidence.source());
    }

    private String where(List<JournalEvent> since) {
        Optional<String> noted = since.stream().flatMap(event -> event.fact(Fact.WHEREABOUTS).stream()).reduce((before, after) -> after);
        // what stands in the journal may be anything
        return noted.flatMap(name -> Arrays.stream(Whereabouts.values()).filter(one -> one.name().equals(name)).findFirst())
                .map(where -> switch (where) {
                    case OUTBOX -> words.decide_where_outbox;
                    case QUEUE -> words.decide_where_queue;
                    case REFUSED -> words.decide_where_refused;
                    case SENT -> words.decide_where_sent;
                    case NOWHERE -> words.decide_where_nowhere;
                }).orElse(words.decide_where_unknown);
    }

    private String told(Message message) {
        return engine.text(message, language.locale());
    }
}
