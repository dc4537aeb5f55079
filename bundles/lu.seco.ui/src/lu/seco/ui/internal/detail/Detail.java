// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import java.util.Objects;
import lu.seco.core.exchange.Decision;
import lu.seco.core.journal.StoredFile;

/**
 * What is shown of one report or reception, ready in the language of the workbench.
 *
 * @param id of the report or reception
 * @param file the file
 * @param facts what is known, in the order in which it is read
 * @param linkedTitle what the linked files are: answers, or what is answered
 * @param linked the files on the other side
 * @param timeline what happened, oldest first
 * @param choices what a person may decide now; empty if there is nothing to decide
 */
public record Detail(String id, StoredFile file, List<Line> facts, String linkedTitle, List<Linked> linked, List<Moment> timeline,
        List<Choice> choices) {

    public Detail {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        facts = List.copyOf(facts);
        Objects.requireNonNull(linkedTitle, "linkedTitle");
        linked = List.copyOf(linked);
        timeline = List.copyOf(timeline);
        choices = List.copyOf(choices);
    }

    /**
     * Something a person may decide.
     *
     * @param label on the button
     * @param question what it means, asked before it is done
     */
    public record Choice(Decision decision, String label, String question) {
    }

    /** A name and its value. */
    public record Line(String name, String value) {
    }

    /** A file on the other side, and a word about it. */
    public record Linked(StoredFile file, String remark) {
    }

    /**
     * One event.
     *
     * @param at when
     * @param text what happened
     * @param evidence the line that proves it, or nothing
     * @param source where that line stands, or nothing
     */
    public record Moment(String at, String text, String evidence, String source) {
    }
}
