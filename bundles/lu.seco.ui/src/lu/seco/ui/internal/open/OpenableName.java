// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.open;

import java.util.Locale;
import java.util.Set;

/**
 * The name under which a copy of a content may be handed to the system's programs. What is opened came from outside: a file named
 * {@code x.bat} must be shown, not run. So only endings known to be mere documents are kept, everything else is shown as text.
 */
final class OpenableName {

    private static final Set<String> DOCUMENTS = Set.of("txt", "csv", "xml", "pdf", "jpg", "jpeg", "png", "tif", "tiff");
    private static final int LONGEST = 120;

    private OpenableName() {
    }

    static String of(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("^[. ]+|[. ]+$", "_");
        String shorter = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        String ending = shorter.substring(shorter.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return shorter.contains(".") && DOCUMENTS.contains(ending) ? shorter : shorter + ".txt";
    }
}
