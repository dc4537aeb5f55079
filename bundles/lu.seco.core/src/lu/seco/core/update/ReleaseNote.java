// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What is new in one version, for people.
 *
 * @param version the version, as {@code 1.2.0}
 * @param texts plain text by language ({@code fr}, {@code en}, {@code de}); at least one
 */
public record ReleaseNote(String version, Map<String, String> texts) {

    public ReleaseNote {
        Objects.requireNonNull(version, "version");
        texts = Map.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("no text for " + version);
        }
    }

    /** The text in that language; else in French, else in any. */
    public String text(Locale language) {
        String own = texts.get(language.getLanguage());
        return own != null ? own : texts.getOrDefault("fr", texts.values().iterator().next());
    }
}
