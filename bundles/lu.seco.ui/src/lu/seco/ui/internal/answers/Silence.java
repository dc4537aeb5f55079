// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** What the silence of CCSS about a sent report is worth today. It never says that something was accepted. */
public final class Silence {

    private final Engine engine;
    private final Language language;
    private final AnswersWords words;

    public Silence(Engine engine, Language language) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(AnswersWords.class);
    }

    /** A sentence; empty if the report was not sent or is answered, or if no delay is documented. */
    public Optional<String> of(Report report) {
        Optional<LocalDate> by = report.state() != ReportState.SENT ? Optional.empty()
                : engine.further().find(Radar.class).flatMap(radar -> radar.noRefusalBy(report));
        boolean over = by.filter(day -> day.isBefore(LocalDate.now(engine.clock()))).isPresent();
        return by.map(day -> language.text(over ? words.silence_over_text : words.silence_text, language.formats().day(day)));
    }
}
