// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file in SeCo's own area that has no row yet, or whose row is not complete.
 *
 * @param id id of its report, also the name of its folder in the intake area
 * @param file where it lies
 * @param source where it came from, for the journal
 */
record Taken(String id, Path file, String source) {

    Taken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(source, "source");
    }

    String name() {
        return file.getFileName().toString();
    }
}
