// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lu.seco.ui.internal.app.Layouts;

/** The reasons for which a person refused files lately, newest first. */
final class Reasons {

    static final int MOST = 5;

    private static final String KEY = "staging.reasons";
    private static final String SEPARATOR = "\u001f";

    private final Layouts layouts;

    Reasons(Layouts layouts) {
        this.layouts = Objects.requireNonNull(layouts, "layouts");
    }

    List<String> recent() {
        return Stream.of(layouts.kept(KEY, "").split(SEPARATOR)).filter(reason -> !reason.isBlank()).limit(MOST).toList();
    }

    void remember(String reason) {
        String plain = reason.replace(SEPARATOR, " ");
        layouts.keep(KEY, Stream.concat(Stream.of(plain), recent().stream().filter(old -> !old.equals(plain))).limit(MOST)
                .reduce((first, second) -> first + SEPARATOR + second).orElse(""));
    }
}
