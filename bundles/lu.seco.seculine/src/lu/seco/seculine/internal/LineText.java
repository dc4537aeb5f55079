// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A line as people read it. Which characters CCSS uses beyond ASCII is not documented: what is UTF-8 without a fault can hardly be anything
 * else, all other lines are taken for Windows-1252.
 */
public final class LineText {

    /** What the contract of a page allows. */
    public static final int LONGEST = 2_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private LineText() {
    }

    /** The text of a line, cut. */
    public static String of(RecordLine line) {
        String text = ascii(line.text()) ? line.text()
                : decoded(line.text().getBytes(StandardCharsets.ISO_8859_1));
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The text of the line that was read last, cut. */
    static String of(RecordReader reader, RecordLine line) {
        return reader.ascii() && line.text().length() <= LONGEST ? line.text() : of(line);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0080') {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }
}
