// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.util.regex.Pattern;

/** Names and contents come from outside: what would not be seen, or would turn the line around, is shown as a mark. */
final class Plain {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Plain() {
    }

    static String text(String foreign) {
        return UNSEEN.matcher(foreign).replaceAll("\ufffd");
    }

    /** For widgets in which {@code &} marks the next letter. */
    static String label(String foreign) {
        return text(foreign).replace("&", "&&");
    }
}
