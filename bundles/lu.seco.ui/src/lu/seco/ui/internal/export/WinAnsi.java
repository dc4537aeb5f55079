// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Locale;

/** Text for the fonts every PDF reader has, which know the letters of Western Europe only. What they lack is written as its number. */
final class WinAnsi {

    private static final Charset CP1252 = Charset.forName("windows-1252");

    private WinAnsi() {
    }

    /** The text with every other character as {@code [U+0416]}. */
    static String of(String text) {
        CharsetEncoder encoder = CP1252.newEncoder();
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean control = point < ' ' || point >= 0x7f && point < 0xa0;
            if (point == '\n') {
                known.append('\n');
            } else if (!control && Character.isBmpCodePoint(point) && encoder.canEncode((char) point)) {
                known.appendCodePoint(point);
            } else {
                known.append(String.format(Locale.ROOT, "[U+%04X]", point));
            }
        });
        return known.toString();
    }
}
