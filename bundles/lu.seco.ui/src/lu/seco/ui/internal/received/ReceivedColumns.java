// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import java.util.List;
import java.util.Objects;
import lu.seco.core.journal.Reception;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.l10n.Labels;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;
import lu.seco.ui.internal.list.Column;

/** The columns of the received files. */
final class ReceivedColumns {

    private final Language language;
    private final Messages words;
    private final Icons icons;

    ReceivedColumns(Language language, Icons icons) {
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
        this.icons = Objects.requireNonNull(icons, "icons");
    }

    List<Column<Reception>> all() {
        return List.of(
                Column.of("file", words.column_file_label, 320, reception -> reception.file().name()),
                Column.of("kind", words.column_kind_label, 80, reception -> Labels.kind(reception.declaration(), words)),
                new Column<>("state", words.column_state_label, 120, reception -> Labels.of(reception.state(), words),
                        reception -> icons.of(reception.state())),
                Column.of("answers", words.column_answers_label, 230, this::answers),
                Column.of("place", words.column_place_label, 320, reception -> reception.file().place().orElse("")),
                Column.of("received", words.column_received_label, 160, reception -> language.formats().moment(reception.receivedAt())));
    }

    private String answers(Reception reception) {
        int refused = reception.links().stream().mapToInt(Reception.Link::refusedRecords).sum();
        String count = language.text(words.answer_of_count, reception.links().size());
        return reception.links().isEmpty() ? count : count + " – " + language.text(words.answer_refused_records, refused);
    }
}
