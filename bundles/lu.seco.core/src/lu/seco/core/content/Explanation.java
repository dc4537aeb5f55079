// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.content;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;

/**
 * An answer of CCSS in plain words.
 *
 * @param kind procedure of the answer, for example {@code SALRET}
 * @param about one sentence: what this kind of answer is and what it means for the office
 * @param known whether the layout of its records is known; if not they are only split
 * @param items its records, in the order of the file; at most {@link #MOST}
 * @param records how many records it has
 * @param groups the refused and missing ones with the same cause together, the largest first
 * @param remarks what a person should know: layout unknown, content not readable, records left out
 */
public record Explanation(String kind, Message about, boolean known, List<AnswerItem> items, long records, List<Group> groups,
        List<Message> remarks) {

    /** So many items are told one by one. */
    public static final int MOST = 100_000;
    /** Code of the remark that the file is no answer at all, because no text is in it; its argument is the name of the file. */
    public static final String NO_TEXT = "explain.not-text";

    public Explanation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        remarks = List.copyOf(remarks);
    }

    /** Why the file is no answer at all; empty if it is one, whether its layout is known or not. */
    public Optional<Message> refusal() {
        return remarks.stream().filter(remark -> remark.code().equals(NO_TEXT)).findFirst();
    }

    /**
     * Items with one cause.
     *
     * @param code the code they share
     * @param cause what it means
     * @param change what to do
     * @param confirmed whether CCSS documents the meaning
     * @param items how many
     * @param persons how many persons, as far as they can be told apart
     */
    public record Group(Optional<String> code, Message cause, Message change, boolean confirmed, int items, int persons) {
        public Group {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(change, "change");
        }
    }
}
