// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;

/** Findings in words for a text file: where, what, what to change. */
final class FindingLines {

    /** So many are listed. */
    static final int MOST = 50;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final Texts texts;

    FindingLines(Texts texts) {
        this.texts = texts;
    }

    /** One line each, the heaviest first; the last line counts those that are not listed. */
    List<String> of(Checked checked) {
        List<Finding> listed = checked.first().subList(0, Math.min(MOST, checked.first().size()));
        List<String> lines = new ArrayList<>();
        listed.forEach(finding -> lines.add("- " + line(finding)));
        long all = 0;
        for (Severity severity : Severity.values()) {
            all += checked.report().count(severity);
        }
        if (all > listed.size()) {
            lines.add("- " + texts.text(Message.of("quarantine.findings.more", all - listed.size())));
        }
        return lines;
    }

    private String line(Finding finding) {
        String weight = texts.text(Message.of("quarantine.finding." + finding.severity().name().toLowerCase(Locale.ROOT)));
        StringBuilder line = new StringBuilder(texts.text(sentence(finding, weight, texts.text(finding.told()) + " " + texts.text(finding.change()))));
        finding.code().ifPresent(code -> line.append(' ').append(texts.text(Message.of("quarantine.finding.code", code))));
        if (!finding.confirmed()) {
            line.append(' ').append(texts.text(Message.of("quarantine.finding.unconfirmed")));
        }
        // what was found came out of the file: it must not look like a line of its own
        return CONTROL.matcher(line).replaceAll(" ");
    }

    private Message sentence(Finding finding, String weight, String told) {
        if (finding.line() == 0) {
            return Message.of("quarantine.finding.file", weight, told);
        }
        if (finding.field() == 0) {
            return Message.of("quarantine.finding.line", finding.line(), weight, told);
        }
        return finding.fieldTitle().map(title -> Message.of("quarantine.finding.field-named", finding.line(), finding.field(), weight, told, texts.text(title)))
                .orElseGet(() -> Message.of("quarantine.finding.field", finding.line(), finding.field(), weight, told));
    }
}
