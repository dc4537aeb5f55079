// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.Decision;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.StoredFile;
import lu.seco.core.journal.Subject;

/**
 * What is shown of one report or reception, ready in the language of the workbench.
 *
 * @param subject the report or reception
 * @param file the file
 * @param kind its procedure
 * @param facts what is known, in the order in which it is read
 * @param other what is on the other side, and what was done
 * @param timeline what happened, oldest first
 * @param choices what a person may decide now; empty if there is nothing to decide
 * @param card what a person should know who decides; empty if there is nothing to decide
 * @param corrects id of the report that it probably corrects; always empty for a reception
 */
public record Detail(Subject subject, StoredFile file, String kind, List<Line> facts, Other other, List<Moment> timeline, List<Choice> choices,
        Optional<Card> card, Optional<String> corrects) {

    public Detail {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        facts = List.copyOf(facts);
        Objects.requireNonNull(other, "other");
        timeline = List.copyOf(timeline);
        choices = List.copyOf(choices);
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(corrects, "corrects");
    }

    /**
     * What a person should know who decides.
     *
     * @param state of the report
     * @param quiet whether nothing presses: a person wants to wait
     * @param heading what is known and what not, in one sentence
     * @param lines why, what proves it, what a wrong choice would mean
     * @param hindrance why nothing can be decided here; empty if it can
     */
    public record Card(ReportState state, boolean quiet, String heading, List<String> lines, String hindrance) {
        public Card {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(heading, "heading");
            lines = List.copyOf(lines);
            Objects.requireNonNull(hindrance, "hindrance");
        }
    }

    /**
     * Something a person may decide.
     *
     * @param label on the button
     * @param question what it means, asked before it is done; empty where nothing has to be asked
     */
    public record Choice(Decision decision, String label, String question) {
    }

    /**
     * A name and its value.
     *
     * @param target where the value leads
     */
    public record Line(String name, String value, Optional<Subject> target) {

        public Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(target, "target");
        }

        /** One that leads nowhere. */
        public Line(String name, String value) {
            this(name, value, Optional.empty());
        }
    }

    /**
     * The other side.
     *
     * @param title what the linked files are: answers, or what is answered
     * @param linked the files on the other side
     * @param nothing what to say where there is none
     * @param deeds what was done with it, oldest first; always empty for a report
     */
    public record Other(String title, List<Linked> linked, String nothing, List<Deed> deeds) {
        public Other {
            linked = List.copyOf(linked);
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * A file on the other side.
     *
     * @param subject leads there
     * @param name of the file
     * @param kind its procedure
     * @param at when it was sent or received
     * @param remark a word about it
     */
    public record Linked(Subject subject, String name, String kind, String at, String remark) {
    }

    /**
     * What was done with a reception.
     *
     * @param at when
     * @param deed what
     * @param result what came of it
     * @param failed whether it failed
     */
    public record Deed(String at, String deed, String result, boolean failed) {
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
