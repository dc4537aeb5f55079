// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lu.seco.core.content.PersonMask;
import lu.seco.core.file.DecodedPage;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.l10n.Formats;

/** How records are written: headings and cells. What stands in a file may be anything, and is made harmless; persons are masked where that is wanted. */
final class RecordCells {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}\\.\\d{2}");
    private static final int CENTS = 2;

    private final Room room;
    private final Formats formats;
    private final RecordsWords words;
    private final Masking masking;

    RecordCells(Room room, Masking masking) {
        this.room = Objects.requireNonNull(room, "room");
        this.masking = Objects.requireNonNull(masking, "masking");
        formats = room.language().formats();
        words = room.language().words(RecordsWords.class);
    }

    /** The headings of the records, or of lines as they stand in the file. */
    List<RecordsView.Head> heads(List<DecodedPage.Column> columns, boolean raw) {
        List<RecordsView.Head> heads = new ArrayList<>();
        heads.add(new RecordsView.Head(words.line_label, words.line_label, true, true));
        if (raw) {
            heads.add(new RecordsView.Head(words.text_label, words.text_label, false, true));
        } else {
            columns.forEach(column -> heads.add(head(column)));
        }
        return heads;
    }

    private RecordsView.Head head(DecodedPage.Column column) {
        String title = Plain.line(room.engine().text(column.title(), room.language().locale()));
        return column.confirmed() ? new RecordsView.Head(title, title, column.number(), true)
                : new RecordsView.Head(room.language().text(words.assumed_label, title), room.language().text(words.assumed_tip, title),
                        column.number(), false);
    }

    /**
     * What stands in a row, the number of its line first.
     *
     * @param known whether the layout is known; otherwise nobody can say which fields tell of persons
     */
    List<String> cells(DecodedPage.Row row, List<DecodedPage.Column> columns, boolean raw, boolean known) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(row.line()));
        if (raw) {
            cells.add(Plain.name(row.raw()));
            return cells;
        }
        boolean masked = masking.masked();
        for (int at = 0; at < row.cells().size(); at++) {
            String value = Plain.name(row.cells().get(at));
            boolean headed = at < columns.size();
            if (masked && headed && known) {
                cells.add(columns.get(at).personal() ? PersonMask.DOTS.cell(value) : written(value, columns.get(at).number()));
            } else {
                cells.add(masked ? PersonMask.DOTS.unknown(value) : written(value, headed && columns.get(at).number()));
            }
        }
        return cells;
    }

    /** An amount as the language writes it, anything else as it is. */
    private String written(String value, boolean number) {
        return number && AMOUNT.matcher(value).matches() ? formats.decimal(new BigDecimal(value), CENTS) : value;
    }
}
