// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.ui.internal.answers.AnswersWords;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;

/** Events in words. What they state came from outside and is shown harmless. */
final class Moments {

    private final Engine engine;
    private final Language language;
    private final Messages words;
    private final DetailWords own;
    private final AnswersWords answers;

    Moments(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.messages();
        own = language.words(DetailWords.class);
        answers = language.words(AnswersWords.class);
    }

    /** An event of the time line. */
    Detail.Moment of(JournalEvent event) {
        StringBuilder text = new StringBuilder(title(event));
        event.fact(Fact.REASON).ifPresent(reason -> text.append(" – ").append(told(reason)));
        if (event.type() == EventType.REPORT_ANSWERED || event.type() == EventType.RECEPTION_LINKED) {
            event.fact(Fact.REFUSED).filter(count -> count.matches("\\d{1,9}"))
                    .ifPresent(count -> text.append(" – ").append(language.text(words.answer_refused_records, Integer.valueOf(count))));
        }
        event.fact(Fact.NEXT_TRY).ifPresent(next -> text.append(", ").append(language.text(words.event_next_try, time(next))));
        event.fact(Fact.PERSON).ifPresent(person -> text.append(", ").append(language.text(words.event_by_person, person)));
        String source = event.fact(Fact.EVIDENCE_SOURCE).or(() -> event.fact(Fact.PLACE)).or(() -> event.fact(Fact.SOURCE)).orElse("");
        return new Detail.Moment(language.formats().moment(event.at()), Plain.line(text.toString()),
                Plain.line(event.fact(Fact.EVIDENCE_LINE).orElse("")), Plain.line(source));
    }

    /** What an event tells of what was done with a reception; empty if it is about something else. */
    Optional<Detail.Deed> deed(JournalEvent event) {
        String at = language.formats().moment(event.at());
        return switch (event.type()) {
            case RECEPTION_PUBLISHED -> Optional.of(new Detail.Deed(at, words.event_reception_published,
                    Plain.line(event.fact(Fact.PLACE).orElse("")), false));
            case RECEPTION_AGAIN -> Optional.of(new Detail.Deed(at, own.event_reception_again,
                    Plain.line(event.fact(Fact.PERSON).map(person -> language.text(words.event_by_person, person)).orElse("")), false));
            case RECEPTION_ACTION -> {
                String result = event.fact(Fact.RESULT).orElse("");
                yield Optional.of(new Detail.Deed(at, Plain.line(event.fact(Fact.ACTION).orElse("")), Plain.line(told(result)),
                        Stored.failed(result)));
            }
            default -> Optional.empty();
        };
    }

    private String title(JournalEvent event) {
        String text = switch (event.type()) {
            case RECEPTION_AGAIN -> own.event_reception_again;
            case RECEPTION_READ -> own.event_reception_read;
            case RECEPTION_UNREAD -> own.event_reception_unread;
            case RECEPTION_UNLINKED -> answers.event_unlinked;
            case RECEPTION_TASK_DONE -> language.text(answers.event_task_done, event.fact(Fact.COUNT).orElse(""));
            case RECEPTION_TASK_OPEN -> language.text(answers.event_task_open, event.fact(Fact.COUNT).orElse(""));
            case REPORT_UNANSWERED -> answers.event_unanswered;
            default -> Labels.of(event.type(), words);
        };
        return switch (event.type()) {
            case REPORT_SENDING -> language.text(text, event.fact(Fact.ATTEMPT).orElse(""));
            case RECEPTION_ACTION -> language.text(text, event.fact(Fact.ACTION).orElse(""), told(event.fact(Fact.RESULT).orElse("")));
            default -> text;
        };
    }

    private String time(String stored) {
        try {
            return language.formats().moment(Instant.parse(stored));
        } catch (DateTimeException e) {
            // as it stands in the journal is better than nothing
            return stored;
        }
    }

    private String told(String stored) {
        return Stored.message(stored).map(message -> engine.text(message, language.locale())).orElse(stored);
    }
}
