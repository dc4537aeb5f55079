// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.util.Optional;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Mask;

/** What was found in files, for programs. */
final class CheckJson implements CheckAnswer {

    private final JsonDocument json;
    private final Mask mask;

    CheckJson(Session session, Mask mask) throws IOException {
        this.json = new JsonDocument(session.output(), session.wording());
        this.mask = mask;
        json.beginList("files");
    }

    @Override
    public void file(Checked checked) throws IOException {
        Optional<Checked.Result> result = checked.result();
        json.begin().text("file", checked.path().toString()).message("problem", checked.problem());
        json.optional("kind", result.map(found -> found.file().kind()));
        json.message("note", result.flatMap(found -> found.file().recognition().note()));
        json.flag("known", result.map(found -> found.report().known()).orElse(false));
        json.number("records", result.map(found -> found.report().records()).orElse(0L));
        json.number("errors", count(result, Severity.ERROR)).number("warnings", count(result, Severity.WARNING));
        json.number("notes", count(result, Severity.NOTE)).number("left", result.map(Checked.Result::left).orElse(0L));
        json.beginList("findings");
        if (result.isPresent()) {
            for (Finding finding : result.get().findings()) {
                finding(finding);
            }
        }
        json.endList().end();
    }

    private static long count(Optional<Checked.Result> result, Severity severity) {
        return result.map(found -> found.report().count(severity)).orElse(0L);
    }

    /** A place that is none is 0. */
    private void finding(Finding finding) throws IOException {
        json.begin().text("severity", finding.severity().name()).number("line", finding.line()).number("column", finding.column());
        json.number("field", finding.field()).message("fieldTitle", finding.fieldTitle());
        json.optional("code", finding.code()).flag("confirmed", finding.confirmed());
        json.message("told", Optional.of(mask.message(finding.told()))).message("change", Optional.of(mask.message(finding.change()))).end();
    }

    @Override
    public void end() throws IOException {
        json.endList().finish();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
