// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.util.Locale;
import java.util.Objects;

/**
 * A sentence in three languages that comes from a data file, not from the texts of the program.
 *
 * @param fr French
 * @param en English
 * @param de German
 */
public record Worded(String fr, String en, String de) {

    public Worded {
        Objects.requireNonNull(fr, "fr");
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(de, "de");
    }

    /** The sentence in a language; French for languages other than these three. */
    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> en;
            case "de" -> de;
            default -> fr;
        };
    }
}
