// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Language;

/** What an analysis found as a text for people, to be kept or handed on. Times are those of the clock's zone. */
final class AnalysisText {

    private static final String BREAK = System.lineSeparator();
    private static final String INDENT = "    ";

    private final Language language;
    private final DiagnosisWords words;

    AnalysisText(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(DiagnosisWords.class);
    }

    String of(List<Path> logs, AnalysisShown shown, Clock clock) {
        StringBuilder text = new StringBuilder(language.text(words.analysis_head, language.formats().moment(clock.instant()))).append(BREAK);
        logs.forEach(log -> text.append(INDENT).append(Plain.line(log.toString())).append(BREAK));
        text.append(BREAK).append(shown.sentence()).append(BREAK).append(words.analysis_warning).append(BREAK);
        for (Finding finding : shown.findings()) {
            text.append(BREAK).append(Plain.line(finding.title())).append(" – ").append(finding.word()).append(BREAK);
            finding.trouble().ifPresent(trouble -> add(text, trouble));
        }
        return text.toString();
    }

    private void add(StringBuilder text, Trouble trouble) {
        line(text, language.text(words.card_when_text, language.formats().moment(trouble.since()), language.formats().moment(trouble.last()),
                trouble.count()));
        line(text, trouble.remedy().admin().in(language.locale()));
        int[] number = {0};
        trouble.remedy().steps().forEach(step -> line(text, language.text(words.findings_step, ++number[0], step.in(language.locale()))));
        line(text, language.text(words.card_source_text, trouble.remedy().rule() + ", " + trouble.remedy().certainty(), trouble.remedy().source()));
        trouble.first().ifPresent(place -> place(text, place));
        trouble.latest().filter(place -> !trouble.first().equals(Optional.of(place))).ifPresent(place -> place(text, place));
    }

    private void place(StringBuilder text, Trouble.Place place) {
        line(text, language.text(words.around_title_line, place.log(), place.line()));
        line(text, INDENT + place.text());
    }

    private static void line(StringBuilder text, String line) {
        text.append(INDENT).append(Plain.line(line)).append(BREAK);
    }
}
