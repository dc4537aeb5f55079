// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file whose records are shown.
 *
 * @param content says which content it is: what is equal is not read anew
 * @param name of the file, for the sentences about it
 * @param kind its procedure
 * @param place where its bytes are, empty if they are nowhere; asked off the thread of the user interface
 */
public record Source(Object content, String name, String kind, Supplier<Optional<Path>> place) {

    public Source {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
    }

    boolean same(Source other) {
        return content.equals(other.content) && kind.equals(other.kind);
    }
}
