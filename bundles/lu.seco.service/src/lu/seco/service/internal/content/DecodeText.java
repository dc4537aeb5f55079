// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.content.Records;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.DecodedPage.Column;
import lu.seco.core.file.DecodedPage.Row;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.print.Listing;
import lu.seco.service.internal.print.Mask;
import lu.seco.service.internal.print.PlainText;

/** Records for people: a table, or record under record where the terminal is too narrow for a table. */
final class DecodeText implements DecodeAnswer {

    /** A column needs so many places at least to say anything, with the gap. */
    private static final int NARROWEST = 10;

    private final Session session;
    private final Wording wording;
    private final NamedFile file;

    DecodeText(Session session, NamedFile file) {
        this.session = session;
        this.wording = session.wording();
        this.file = file;
    }

    @Override
    public void page(DecodedPage page, Mask mask) throws IOException {
        if (!page.known()) {
            session.output().line(wording.text(file.nameless() ? "cli.decode.nameless" : "cli.decode.unknown", file.kind()));
        }
        if (page.rows().isEmpty()) {
            session.output().line(wording.text("cli.decode.nothing", file.name()));
        }
        int width = session.invocation().caller().width();
        if (width > 0 && (page.columns().size() + 1) * NARROWEST > width) {
            records(page, mask);
        } else {
            table(page, mask);
        }
        if (page.columns().stream().anyMatch(column -> !column.confirmed()) && page.known()) {
            session.output().line(wording.text("cli.decode.unconfirmed"));
        }
        if (page.more()) {
            session.output().line(wording.text("cli.decode.more", page.rows().isEmpty() ? 1 : page.rows().get(page.rows().size() - 1).line() + 1));
        }
    }

    private void table(DecodedPage page, Mask mask) throws IOException {
        List<String> head = new ArrayList<>(List.of(wording.text("cli.column.line")));
        page.columns().forEach(column -> head.add(title(column, page.known())));
        List<List<String>> rows = new ArrayList<>();
        for (Row row : page.rows()) {
            List<String> cells = new ArrayList<>(List.of(Long.toString(row.line())));
            for (int column = 0; column < page.columns().size(); column++) {
                cells.add(cell(page, row, column, mask));
            }
            rows.add(cells);
        }
        Listing.headed(session, head, rows);
    }

    private void records(DecodedPage page, Mask mask) throws IOException {
        for (Row row : page.rows()) {
            StringBuilder text = new StringBuilder(wording.text("cli.item.line", row.line())).append('\n');
            for (int column = 0; column < page.columns().size(); column++) {
                String cell = cell(page, row, column, mask);
                if (!cell.isBlank()) {
                    text.append("    ").append(PlainText.line(title(page.columns().get(column), page.known()) + ": " + cell)).append('\n');
                }
            }
            session.output().out(text.toString());
        }
    }

    private String title(Column column, boolean known) {
        return wording.text(column.title()) + (column.confirmed() || !known ? "" : " (?)");
    }

    /** Fields that are only split may hold anything: there every number that looks like a person's is hidden. */
    private static String cell(DecodedPage page, Row row, int column, Mask mask) {
        String cell = column < row.cells().size() ? row.cells().get(column) : "";
        return page.columns().get(column).personal() ? mask.personal(cell) : page.known() ? cell : mask.text(cell);
    }

    @Override
    public void totals(List<Records.Total> totals) throws IOException {
        if (totals.isEmpty()) {
            session.output().line(wording.text("cli.decode.totals.none", file.name(), file.kind()));
        }
        Listing.print(session, List.of("employer", "month", "records", "persons", "sum"),
                totals.stream()
                        .map(total -> List.of(total.employer(), total.period().map(YearMonth::toString).orElse(""), Long.toString(total.records()),
                                Long.toString(total.persons()), total.sum().map(BigDecimal::toPlainString).orElse("")))
                        .toList());
    }
}
