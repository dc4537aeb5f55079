// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes an XML file by its byte order mark, its first bytes or its declaration, else as UTF-8. Bytes that are no characters become U+FFFD: a fault in a
 * name must not keep a person from the rest, and the parser of the Java runtime would tell it to the console.
 */
final class XmlText {

    private static final int LOOKED_AT = 200;
    private static final Pattern DECLARED = Pattern
            .compile("^(?:\u00ef\u00bb\u00bf)?<\\?xml[^>]{1,150}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlText() {
    }

    /**
     * The characters of a file.
     *
     * @throws IllegalArgumentException if the declaration names an encoding that there is not
     */
    static Reader of(InputStream in) throws IOException {
        PushbackInputStream all = new PushbackInputStream(in, LOOKED_AT);
        byte[] start = all.readNBytes(LOOKED_AT);
        Charset charset = charset(start);
        int mark = start.length > 2 && new String(start, 0, 3, StandardCharsets.ISO_8859_1).equals("\u00ef\u00bb\u00bf") ? 3 : 0;
        all.unread(start, mark, start.length - mark);
        return new InputStreamReader(all, charset);
    }

    private static Charset charset(byte[] start) {
        if (start.length > 1) {
            int first = (start[0] & 0xff) << 8 | start[1] & 0xff;
            switch (first) {
                case 0xfeff, 0xfffe -> {
                    // takes the mark off itself
                    return StandardCharsets.UTF_16;
                }
                case 0x003c -> {
                    return StandardCharsets.UTF_16BE;
                }
                case 0x3c00 -> {
                    return StandardCharsets.UTF_16LE;
                }
                default -> {
                    // one byte a character, at the beginning at least
                }
            }
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    }
}
