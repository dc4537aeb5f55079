// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.DecodedPage.Column;
import lu.seco.core.file.DecodedPage.Row;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.print.JsonDocument;
import lu.seco.service.internal.print.Mask;

/** Records for programs. */
final class DecodeJson implements DecodeAnswer {

    private final Session session;
    private final NamedFile file;

    DecodeJson(Session session, NamedFile file) {
        this.session = session;
        this.file = file;
    }

    private void about(JsonDocument json) throws IOException {
        json.text("file", file.path().toString()).text("kind", file.kind());
    }

    @Override
    public void page(DecodedPage page, Mask mask) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            about(json);
            json.flag("known", page.known()).beginList("columns");
            for (Column column : page.columns()) {
                json.begin().message("title", Optional.of(column.title())).flag("number", column.number());
                json.flag("confirmed", column.confirmed()).flag("personal", column.personal()).end();
            }
            json.endList().beginList("rows");
            for (Row row : page.rows()) {
                json.begin().number("line", row.line()).text("raw", mask.record(row.raw())).texts("cells", cells(page, row, mask)).end();
            }
            json.endList().flag("more", page.more()).finish();
        }
    }

    private static List<String> cells(DecodedPage page, Row row, Mask mask) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            boolean personal = column < page.columns().size() && page.columns().get(column).personal();
            String cell = row.cells().get(column);
            cells.add(personal ? mask.personal(cell) : page.known() ? cell : mask.text(cell));
        }
        return cells;
    }

    @Override
    public void totals(List<Records.Total> totals) throws IOException {
        try (JsonDocument json = new JsonDocument(session.output(), session.wording())) {
            about(json);
            json.beginList("totals");
            for (Records.Total total : totals) {
                json.begin().text("employer", total.employer()).optional("period", total.period()).number("records", total.records());
                json.number("persons", total.persons()).optional("sum", total.sum().map(BigDecimal::toPlainString)).end();
            }
            json.endList().finish();
        }
    }
}
