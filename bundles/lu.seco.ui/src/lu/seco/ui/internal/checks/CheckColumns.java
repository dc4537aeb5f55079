// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lu.seco.core.Message;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Icons;
import lu.seco.ui.internal.list.Column;
import lu.seco.ui.internal.records.Masking;
import org.eclipse.swt.graphics.Image;

/** The columns of the findings, for showing, copying and exporting. Numbers of persons are masked where that is wanted. */
final class CheckColumns {

    private final Room room;
    private final CheckWords words;
    private final CheckSentences sentences;
    private final Masking masking;
    private final Function<Severity, Image> images;

    CheckColumns(Room room, Masking masking, Function<Severity, Image> images) {
        this.room = Objects.requireNonNull(room, "room");
        this.masking = Objects.requireNonNull(masking, "masking");
        this.images = Objects.requireNonNull(images, "images");
        words = room.language().words(CheckWords.class);
        sentences = new CheckSentences(room.language());
    }

    /** A shape for each weight. */
    static Function<Severity, Image> images(Icons icons) {
        return severity -> switch (severity) {
            case ERROR -> icons.problem();
            case WARNING -> icons.attention();
            case NOTE -> icons.note();
        };
    }

    List<Column<Finding>> all() {
        return List.of(
                Column.<Finding>of("severity", words.severity_label, 130, finding -> sentences.severity(finding.severity()))
                        .image(finding -> images.apply(finding.severity())),
                Column.<Finding>of("line", words.line_label, 60, finding -> number(finding.line())).number(),
                Column.<Finding>of("field", words.field_label, 65, finding -> number(finding.field())).number(),
                Column.<Finding>of("fieldname", words.field_title_label, 150, finding -> finding.fieldTitle().map(this::told).orElse("")),
                Column.<Finding>of("code", words.code_label, 60, finding -> finding.code().orElse("")),
                Column.<Finding>of("told", words.told_label, 360, finding -> told(finding.told())),
                Column.<Finding>of("change", words.change_label, 320, finding -> told(finding.change())),
                Column.<Finding>of("rule", words.rule_label, 150, finding -> finding.confirmed() ? "" : words.rule_unconfirmed));
    }

    /** All of a finding that a line of a table may cut. */
    String whole(Finding finding) {
        String text = room.language().text(words.chosen_text, told(finding.told()), told(finding.change()));
        return finding.confirmed() ? text : text + " (" + words.rule_unconfirmed + ")";
    }

    private String told(Message message) {
        return masking.sentence(room.engine().text(message, room.language().locale()));
    }

    private static String number(long number) {
        return number == 0 ? "" : Long.toString(number);
    }
}
