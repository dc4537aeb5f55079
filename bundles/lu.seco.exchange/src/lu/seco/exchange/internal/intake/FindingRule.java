// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Severity;

/**
 * What the office wants done with a file whose content has findings.
 *
 * @param error if there is an error
 * @param warning if there is a warning
 * @param note if there is a note
 */
public record FindingRule(Course error, Course warning, Course note) {

    public FindingRule {
        Objects.requireNonNull(error, "error");
        Objects.requireNonNull(warning, "warning");
        Objects.requireNonNull(note, "note");
    }

    /** What is done with a file, the mildest first. */
    public enum Course {
        /** It goes its way. */
        SEND,
        /** It waits in <i>À valider</i> until a person has seen the findings. */
        HOLD,
        /** It goes to quarantine. */
        REFUSE
    }

    /** From the settings, as the words are written there. */
    public static FindingRule of(String error, String warning, String note) {
        return new FindingRule(course(error), course(warning), course(note));
    }

    private static Course course(String word) {
        return Course.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The sternest of what the findings ask for. */
    public Course course(CheckReport report) {
        return Stream.of(Severity.values()).filter(severity -> report.count(severity) > 0).map(this::of).max(Comparator.naturalOrder()).orElse(Course.SEND);
    }

    private Course of(Severity severity) {
        return switch (severity) {
            case ERROR -> error;
            case WARNING -> warning;
            case NOTE -> note;
        };
    }
}
