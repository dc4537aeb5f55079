// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Message;
import lu.seco.core.journal.Declaration;

/**
 * What a file holds, in numbers.
 *
 * @param declaration kind, member, employer, month, as far as they are one
 * @param records number of records without the header
 * @param employers number of employers it speaks of; empty if the layout does not tell
 * @param persons number of persons it speaks of, likewise
 * @param sum sum of its amounts in euro, likewise; which field is added up is part of the layout
 * @param remarks what a person should know: layout unknown, lines that do not fit it
 */
public record FileSummary(Declaration declaration, long records, OptionalInt employers, OptionalInt persons, Optional<BigDecimal> sum,
        List<Message> remarks) {

    public FileSummary {
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(employers, "employers");
        Objects.requireNonNull(persons, "persons");
        Objects.requireNonNull(sum, "sum");
        remarks = List.copyOf(remarks);
    }
}
