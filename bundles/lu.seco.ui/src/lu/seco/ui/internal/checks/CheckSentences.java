// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.ui.internal.l10n.Language;

/** What is said about the outcome of a check. */
public final class CheckSentences {

    private final Language language;
    private final CheckWords words;

    public CheckSentences(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(CheckWords.class);
    }

    /** How many of each weight, for example {@code 3 erreurs, 1 avertissement}; notes are left out. Empty if there are none. */
    public String counts(CheckReport report) {
        return counts(report, List.of(Severity.ERROR, Severity.WARNING));
    }

    private String counts(CheckReport report, List<Severity> wanted) {
        return wanted.stream().filter(severity -> report.count(severity) > 0)
                .map(severity -> language.text(count(severity), report.count(severity))).collect(Collectors.joining(", "));
    }

    private String count(Severity severity) {
        return switch (severity) {
            case ERROR -> words.count_error;
            case WARNING -> words.count_warning;
            case NOTE -> words.count_note;
        };
    }

    /** The word for a weight. */
    String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> words.severity_error;
            case WARNING -> words.severity_warning;
            case NOTE -> words.severity_note;
        };
    }

    /** A check with all it found. */
    CheckShown shown(CheckSubject.Done done) {
        List<Finding> findings = new ArrayList<>(done.findings());
        findings.sort(Comparator.comparing(Finding::severity));
        return shown(done, CheckShown.State.DONE, findings);
    }

    /** A check of which only the numbers are known: a person can have it made again to see all of it. */
    CheckShown counted(CheckSubject.Done done) {
        return shown(done, CheckShown.State.OPEN, done.findings());
    }

    private CheckShown shown(CheckSubject.Done done, CheckShown.State state, List<Finding> findings) {
        CheckReport report = done.report();
        Optional<Severity> worst = Arrays.stream(Severity.values()).filter(severity -> report.count(severity) > 0).findFirst();
        List<String> parts = new ArrayList<>();
        parts.add(worst.isEmpty() ? language.text(words.clean_text, report.records())
                : language.text(words.found_text, counts(report, List.of(Severity.values())), report.records()));
        if (!report.known()) {
            parts.add(words.form_text);
        }
        long left = done.count() - findings.size();
        if (left > 0) {
            parts.add(language.text(words.left_text, findings.size(), left));
        }
        return new CheckShown(state, worst, String.join(" ", parts), findings, done.count() == 0 ? "" : language.formats().count(done.count()));
    }
}
