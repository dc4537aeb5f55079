// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be told of lines while they are bytes: where they begin, whether they belong to the one before, their text. */
final class LineBytes {

    private static final int LONGEST = 4_000;
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;
    private static final int MOST_NAME = 200;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

    private LineBytes() {
    }

    /** Where the line begins that holds a place; not before {@code from}. */
    static int begin(byte[] bytes, int from, int place) {
        int at = place;
        while (at > from && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Where the line ends that holds a place: its line feed, or {@code to}. */
    static int end(byte[] bytes, int to, int place) {
        int at = place;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** How many line feeds there are. */
    static long lines(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long differ = (long) WORDS.get(bytes, at) ^ LINE_FEEDS;
            // a byte is zero exactly where its highest bit is not set here
            count += Long.bitCount(~(((differ & LOW) + LOW) | differ | LOW));
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                count++;
            }
        }
        return count;
    }

    /** Whether a line belongs to the one before: it is indented, goes on with a cause, or begins with the name of a Java class and is no message. */
    static boolean goesOn(byte[] bytes, int begin, int end) {
        if (begin >= end || bytes[begin] == ' ' || bytes[begin] == '\t') {
            return true;
        }
        return starts(bytes, begin, end, "Caused by:") || starts(bytes, begin, end, "Suppressed:") || className(bytes, begin, end);
    }

    private static boolean className(byte[] bytes, int begin, int end) {
        int dots = 0;
        int at = begin;
        for (; at < end && at - begin < MOST_NAME; at++) {
            byte one = bytes[at];
            if (one == '.') {
                dots++;
            } else if (!letter(one) && (at == begin || one < '0' || one > '9')) {
                break;
            }
        }
        return dots >= 2 && (at == end || bytes[at] == ':' || bytes[at] == '\r');
    }

    private static boolean letter(byte one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one == '_' || one == '$';
    }

    private static boolean starts(byte[] bytes, int begin, int end, String word) {
        if (end - begin < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[begin + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text of a line, cut at 4,000 characters and without control characters.
     *
     * @param encoding how it is written; empty: UTF-8 if it can be, else windows-1252
     */
    static String text(byte[] bytes, int begin, int end, Optional<Charset> encoding) {
        int length = Math.min(end - begin, LONGEST * MOST_BYTES_OF_A_CHARACTER);
        if (length > 0 && bytes[begin + length - 1] == '\r') {
            length--;
        }
        String text = encoding.isPresent() ? new String(bytes, begin, length, encoding.get()) : guessed(bytes, begin, length);
        if (text.length() > LONGEST) {
            text = text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
        return plain(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static String guessed(byte[] bytes, int begin, int length) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, begin, length)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, begin, length, WESTERN);
        }
    }

    private static String plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.isISOControl(sign) && sign != '\t') {
                return text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\t]]", "\ufffd");
            }
        }
        return text;
    }
}
