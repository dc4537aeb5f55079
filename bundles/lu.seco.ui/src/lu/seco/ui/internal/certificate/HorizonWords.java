// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.validity.Ending;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Names, days and sentences for things that end. */
final class HorizonWords {

    private final Engine engine;
    private final Language language;
    private final CertificateWords words;

    HorizonWords(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(CertificateWords.class);
    }

    CertificateWords words() {
        return words;
    }

    /** The name of a thing that ends, in the words of the engine. */
    String title(Ending ending) {
        return engine.text(Message.of("validity." + ending.item() + ".title"), language.locale());
    }

    String told(Ending ending) {
        return engine.text(ending.told(), language.locale());
    }

    /** A day written out: it is what people note in their calendars. */
    String day(LocalDate day) {
        Locale written = language.locale().getLanguage().equals("en") ? Locale.UK : language.locale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(written).format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", language.locale()).format(month);
    }

    String today() {
        return words.horizon_today;
    }

    String text(String pattern, Object... arguments) {
        return language.text(pattern, arguments);
    }

    /** What the picture shows of one thing. */
    String sentence(Ending ending, LocalDate warning, Horizon.Kind kind) {
        String title = title(ending);
        String last = ending.ends().map(this::day).orElse("");
        return switch (kind) {
            case WITHIN -> text(words.horizon_within, title, last, day(warning));
            case BEYOND -> text(words.horizon_beyond, title, last);
            case ENDED -> text(words.horizon_ended, title, last);
            case UNKNOWN -> text(words.horizon_unknown, title);
        };
    }
}
