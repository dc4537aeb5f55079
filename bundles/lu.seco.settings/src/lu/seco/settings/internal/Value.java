// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A value that is right.
 *
 * @param typed as its component gets it: {@code String}, {@code Integer}, {@code Boolean}, {@code Long} or {@code String[]}
 * @param written as it stands in the file; several lines ({@code LINES}) separated by line feeds
 */
record Value(Object typed, String written) {

    Value {
        Objects.requireNonNull(typed, "typed");
        Objects.requireNonNull(written, "written");
    }

    static Value of(List<String> several, String written) {
        return new Value(several.toArray(String[]::new), written);
    }

    /** Whether the component would get the same. */
    boolean sameAs(Object other) {
        return typed instanceof String[] mine && other instanceof String[] others ? Arrays.equals(mine, others) : typed.equals(other);
    }
}
