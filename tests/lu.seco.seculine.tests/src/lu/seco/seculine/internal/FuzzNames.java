// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;

/** Fuzz target: any bytes as a file name. */
public final class FuzzNames {

    private static final SeculineKnowledge KNOWLEDGE = Samples.knowledge();

    private FuzzNames() {
    }

    /** The first byte says how the others are text: an odd one UTF-16, so that halves of characters come too. */
    public static void fuzzerTestOneInput(byte[] input) {
        boolean halves = input.length > 0 && (input[0] & 1) == 1;
        byte[] bytes = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        String name = halves ? halves(bytes) : new String(bytes, StandardCharsets.UTF_8);
        Recognition told = KNOWLEDGE.recognise(name);
        boolean safe = SafeName.safe(name);
        assertEquals("unsafe names are unknown", safe ? told.quality() : NameQuality.UNKNOWN, told.quality());
        assertTrue("official name is safe: " + told, SafeName.safe(told.officialName()));
        assertTrue("leads nowhere and shows what it is: " + told, told.officialName().codePoints().noneMatch(FuzzNames::harmful)
                && !told.officialName().contains("..") && !told.officialName().isBlank() && told.officialName().length() <= 255);
        assertEquals(told.direction() == Direction.NONE, told.quality() == NameQuality.UNKNOWN);
        told.parts().member().ifPresent(text -> assertTrue(text.matches("[0-9]{13}")));
        told.parts().insured().ifPresent(text -> assertTrue(text.matches("[0-9]{13}")));
        told.parts().secuNumber().ifPresent(text -> assertTrue(text.matches("[0-9]{6}")));
        if (told.sendable()) {
            sendable(told);
        }
        if (safe && name.chars().allMatch(sign -> sign < 0x80)) {
            caseIsIgnored(told, KNOWLEDGE.recognise(name.toLowerCase(Locale.ROOT)));
            caseIsIgnored(told, KNOWLEDGE.recognise(name.toUpperCase(Locale.ROOT)));
        }
    }

    /** Said a second time: separators, control characters, marks that turn the direction of writing, halves of characters. */
    private static boolean harmful(int point) {
        return point < 0x20 || point >= 0x7f && point < 0xa0 || "/\\:*?\"<>|".indexOf(point) >= 0 || point >= 0x202a && point <= 0x202e
                || point >= 0x2066 && point <= 0x2069 || point >= 0xd800 && point <= 0xdfff;
    }

    /** Every unit becomes a character, halves of characters too; a decoder would replace them. */
    private static String halves(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 2);
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            text.append((char) ((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
        }
        return text.toString();
    }

    private static void sendable(Recognition told) {
        String official = told.officialName();
        assertTrue("plain: " + told, official.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,99}"));
        Recognition again = KNOWLEDGE.recognise(official);
        assertEquals("the official name is documented", NameQuality.DOCUMENTED, again.quality());
        assertEquals(told.kind(), again.kind());
        assertEquals("and its own official name", official, again.officialName());
    }

    private static void caseIsIgnored(Recognition told, Recognition other) {
        assertEquals(told.direction(), other.direction());
        assertEquals(told.kind(), other.kind());
        assertEquals(told.sendable(), other.sendable());
        assertFalse(told.sendable() && !told.officialName().equals(other.officialName()));
    }
}
