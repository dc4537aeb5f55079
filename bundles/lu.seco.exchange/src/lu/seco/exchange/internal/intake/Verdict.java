// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Recognition;
import lu.seco.core.journal.Declaration;

/**
 * What the check of a taken file says.
 *
 * @param recognition what its name tells
 * @param declaration what it is about
 * @param refused why it will not be sent; empty if it may be
 * @param held why it waits for a person; empty if it need not
 * @param corrects id of the report that it probably corrects
 * @param checked what the check of its content came to; empty if it was not checked
 */
record Verdict(Recognition recognition, Declaration declaration, Optional<Message> refused, Optional<Message> held,
        Optional<String> corrects, Optional<Checked> checked) {

    Verdict {
        Objects.requireNonNull(recognition, "recognition");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(refused, "refused");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(corrects, "corrects");
        Objects.requireNonNull(checked, "checked");
    }
}
