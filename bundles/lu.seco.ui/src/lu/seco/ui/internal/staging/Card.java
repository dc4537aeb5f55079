// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;

/**
 * What a file holds, as it is to be shown.
 *
 * @param title name of the file
 * @param judgement what is thought of it
 * @param verdict the same in words
 * @param remarks what a person should know before they release it, or why they cannot
 * @param facts what it holds
 * @param compared with the month before; empty if there is nothing to compare with
 * @param comparison heading of {@code compared}, or why there is nothing
 * @param origin where it comes from
 */
record Card(String title, Judgement judgement, String verdict, List<String> remarks, List<Line> facts, List<Line> compared,
        String comparison, List<Line> origin) {

    Card {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(judgement, "judgement");
        Objects.requireNonNull(verdict, "verdict");
        remarks = List.copyOf(remarks);
        facts = List.copyOf(facts);
        compared = List.copyOf(compared);
        Objects.requireNonNull(comparison, "comparison");
        origin = List.copyOf(origin);
    }

    /** A name and a value. */
    record Line(String name, String value) {
        Line {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }
}
