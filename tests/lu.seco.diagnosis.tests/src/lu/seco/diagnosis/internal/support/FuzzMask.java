// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import static org.junit.Assert.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Fuzz target: any bytes as a text that goes into the support bundle. */
public final class FuzzMask {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{13}(?!\\d)");
    private static final Pattern PASSWORD = Pattern.compile("(?i)password[ \\t]*[=:][ \\t]*(?!\\*\\*\\*)\\S");

    private static final Mask MASK = new Mask(new StandIns(new byte[32]), List.of("anna"));

    private FuzzMask() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        String masked = MASK.of(new String(input, StandardCharsets.UTF_8));
        assertFalse("a registration number: " + masked, NUMBER.matcher(masked).find());
        assertFalse("a password: " + masked, PASSWORD.matcher(masked).find());
    }
}
