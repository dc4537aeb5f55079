// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import java.util.List;
import java.util.Objects;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.list.Column;
import lu.seco.ui.internal.list.ListsWords;

/** The columns of the received files. */
final class ReceivedColumns {

    private final Language language;
    private final Messages words;
    private final ListsWords own;
    private final Icons icons;
    private final ActionResults results;

    ReceivedColumns(Language language, Icons icons, ActionResults results) {
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
        own = language.words(ListsWords.class);
        this.results = Objects.requireNonNull(results, "results");
        this.icons = Objects.requireNonNull(icons, "icons");
    }

    List<Column<Reception>> all() {
        return List.of(
                Column.<Reception>of("read", own.column_read_label, 102, row -> row.read() ? own.read_yes_label : own.read_no_label)
                        .image(row -> icons.mail(row.read())),
                Column.<Reception>of("file", words.column_file_label, 230, row -> row.file().name()).sortedBy(RowSort.Column.NAME),
                Column.<Reception>of("kind", words.column_kind_label, 75, row -> Labels.kind(row.declaration(), words))
                        .sortedBy(RowSort.Column.KIND),
                Column.<Reception>of("state", words.column_state_label, 105, row -> Labels.of(row.state(), words))
                        .image(row -> icons.of(row.state())).sortedBy(RowSort.Column.STATE),
                Column.<Reception>of("answers", words.column_answers_label, 265, this::answers),
                Column.<Reception>of("actions", own.column_actions_label, 140, results::of),
                Column.<Reception>of("received", words.column_received_label, 164, row -> language.formats().moment(row.receivedAt()))
                        .sortedBy(RowSort.Column.ARRIVAL),
                Column.<Reception>of("place", words.column_place_label, 95, row -> row.file().place().orElse("")),
                Column.<Reception>of("employer", words.column_employer_label, 120, row -> row.declaration().employer().orElse(""))
                        .sortedBy(RowSort.Column.EMPLOYER).extra(),
                Column.<Reception>of("period", words.column_period_label, 115,
                        row -> row.declaration().period().map(language.formats()::month).orElse("")).sortedBy(RowSort.Column.PERIOD).extra(),
                Column.<Reception>of("original", words.fact_original_label, 260, row -> row.origin().originalName().orElse("")).extra(),
                Column.<Reception>of("size", words.fact_size_label, 90, row -> language.formats().text("{0,number}", row.file().size()))
                        .number().extra());
    }

    private String answers(Reception reception) {
        int refused = reception.links().stream().mapToInt(Reception.Link::refusedRecords).sum();
        String count = language.text(words.answer_of_count, reception.links().size());
        return reception.links().isEmpty() ? count : count + " – " + language.text(words.answer_refused_records, refused);
    }
}
