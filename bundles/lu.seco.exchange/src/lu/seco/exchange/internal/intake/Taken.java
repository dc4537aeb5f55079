// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file in SeCo's own area that has no row yet, or whose row is not complete.
 *
 * @param id id of its report, also the name of its folder in the intake area
 * @param file where it lies
 * @param source where it came from, for the journal
 * @param preparer owner of the file in <i>Départ</i>; empty if unknown, also after a stop, when the claimed copy may be SeCo's own
 */
record Taken(String id, Path file, String source, Optional<String> preparer) {

    Taken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(preparer, "preparer");
    }

    String name() {
        return file.getFileName().toString();
    }
}
