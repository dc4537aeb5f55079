// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Urgency;

/** Puts into words what ends when. Days are counted from today, not taken from the engine's sentence, so that they change at midnight. */
final class CertificateSentences {

    private final HorizonWords language;
    private final CertificateWords words;

    CertificateSentences(HorizonWords language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words();
    }

    /** The most urgent thing, or that nothing is. */
    String headline(List<Ending> endings, LocalDate today) {
        if (endings.isEmpty()) {
            return words.headline_nothing;
        }
        Ending first = endings.get(0);
        return switch (urgency(first, today)) {
            case CALM -> endings.stream().flatMap(ending -> ending.ends().stream()).min(LocalDate::compareTo)
                    .map(next -> language.text(words.headline_calm, language.day(next), left(next, today))).orElse(words.headline_nothing);
            case SOON, URGENT -> language.text(words.headline_soon, language.title(first), left(first.ends().orElse(today), today),
                    language.day(first.ends().orElse(today)));
            case ENDED -> language.text(words.headline_ended, language.title(first), language.day(first.ends().orElse(today)));
            case UNKNOWN -> language.text(words.headline_unknown, language.title(first));
        };
    }

    /** @param recorders by item who noted it, and when, in words */
    EndingCard card(Ending ending, LocalDate today, Map<String, String> recorders) {
        String title = language.title(ending);
        Urgency urgency = urgency(ending, today);
        String word = word(urgency);
        String left = ending.ends().map(day -> left(day, today) < 0 ? words.left_ended : language.text(words.left_days, left(day, today)))
                .orElse(words.left_unknown);
        String last = ending.ends().map(day -> language.text(words.last_day, language.day(day))).orElse(words.last_unknown);
        String source = source(ending, Optional.ofNullable(recorders.get(ending.item())));
        return new EndingCard(ending.item(), title, urgency, word, left, last, source, language.told(ending),
                language.text(words.card_name, title, word, left, last, source));
    }

    /** What the engine says; but what ended since it was asked has ended. */
    static Urgency urgency(Ending ending, LocalDate today) {
        return ending.ends().filter(day -> day.isBefore(today)).map(day -> Urgency.ENDED).orElse(ending.urgency());
    }

    private String word(Urgency urgency) {
        return switch (urgency) {
            case CALM -> words.urgency_calm;
            case SOON -> words.urgency_soon;
            case URGENT -> words.urgency_urgent;
            case ENDED -> words.urgency_ended;
            case UNKNOWN -> words.urgency_unknown;
        };
    }

    private String source(Ending ending, Optional<String> recorder) {
        return switch (ending.source()) {
            case READ -> words.source_read;
            case RECORDED -> recorder.orElse(words.source_recorded);
            case DERIVED -> words.source_derived;
            case UNKNOWN -> words.source_unknown;
        };
    }

    private static long left(LocalDate last, LocalDate today) {
        return ChronoUnit.DAYS.between(today, last);
    }
}
