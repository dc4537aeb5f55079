// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.sofie.internal.audit.GuardedText;

/**
 * By which lines SOFiE says that it was not let in: data of the descriptor.
 *
 * @param rows tried in this order
 */
public record LoginPatterns(List<Row> rows) {

    public LoginPatterns {
        rows = List.copyOf(rows);
    }

    /**
     * One pattern.
     *
     * @param trouble what a line means in which it is found
     * @param regex found anywhere in the line
     */
    public record Row(LoginTrouble trouble, Pattern regex) {
        public Row {
            Objects.requireNonNull(trouble, "trouble");
            Objects.requireNonNull(regex, "regex");
        }
    }

    /** What a line means; empty if it says nothing of it. */
    public Optional<LoginTrouble> find(String line) {
        return rows.stream().filter(row -> GuardedText.finds(row.regex(), line)).map(Row::trouble).findFirst();
    }
}
