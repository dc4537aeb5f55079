// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.nio.charset.StandardCharsets;

/** Tells the number of a person from other numbers of 13 digits by its check digits. */
public final class PersonNumber {

    private PersonNumber() {
    }

    /** Whether a text can be the number of a person. */
    public static boolean is(String text) {
        return text.length() == CheckDigits.LENGTH && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                && CheckDigits.isPerson(text.getBytes(StandardCharsets.US_ASCII), 0);
    }
}
