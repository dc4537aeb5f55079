// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.Mask;

/** What was found in files, for people: one sentence for each file, then its findings. */
final class CheckText implements CheckAnswer {

    private static final List<String> COLUMNS = List.of("line", "column", "field", "field-name", "severity", "code", "found", "change");

    private final Session session;
    private final Wording wording;
    private final Mask mask;
    private boolean first = true;

    CheckText(Session session, Mask mask) {
        this.session = session;
        this.wording = session.wording();
        this.mask = mask;
    }

    @Override
    public void file(Checked checked) throws IOException {
        if (!first) {
            session.output().line("");
        }
        first = false;
        if (checked.problem().isPresent()) {
            session.output().complaint(wording.text(checked.problem().get()));
        }
        if (checked.result().isPresent()) {
            result(checked.result().get());
        }
    }

    private void result(Checked.Result result) throws IOException {
        CheckReport report = result.report();
        NamedFile file = result.file();
        session.output().line(wording.text("cli.check.sum", file.name(), file.kind(), report.records(), report.count(Severity.ERROR),
                report.count(Severity.WARNING), report.count(Severity.NOTE)));
        if (file.recognition().note().isPresent()) {
            session.output().line(wording.text(file.recognition().note().get()));
        }
        if (!report.known()) {
            session.output().line(wording.text(file.nameless() ? "cli.check.nameless" : "cli.check.unknown", file.kind()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : result.findings()) {
            rows.add(row(finding));
        }
        Listing.print(session, COLUMNS, rows);
        if (result.left() > 0) {
            session.output().line(wording.text("cli.check.left", result.left()));
        }
    }

    private List<String> row(Finding finding) {
        String told = wording.text(mask.message(finding.told()));
        return List.of(number(finding.line()), number(finding.column()), number(finding.field()), finding.fieldTitle().map(wording::text).orElse(""),
                wording.text("cli.severity." + finding.severity().name().toLowerCase(Locale.ROOT)), finding.code().orElse(""),
                finding.confirmed() ? told : wording.text("cli.unconfirmed", told), wording.text(mask.message(finding.change())));
    }

    private static String number(long place) {
        return place == 0 ? "" : Long.toString(place);
    }

    @Override
    public void end() {
        // every file has had its sentences
    }

    @Override
    public void close() {
        // nothing is held back
    }
}
