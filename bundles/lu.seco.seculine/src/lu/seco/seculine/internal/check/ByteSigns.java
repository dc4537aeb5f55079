// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

/** What each byte is in a .dta file. */
final class ByteSigns {

    /** Ends a field. */
    static final int SEPARATOR = 1;
    /** LF. */
    static final int LINE_FEED = 2;
    /** CR. */
    static final int RETURN = 3;
    /** A byte 0. */
    static final int NUL = 4;
    /** Another control character. */
    static final int CONTROL = 5;
    /** Beyond ASCII. */
    static final int FOREIGN = 6;
    /** How many there are; 0 is any other byte. */
    static final int COUNT = 7;

    private ByteSigns() {
    }

    /** For each byte, taken as a number from 0 to 255, what it is. */
    static byte[] table() {
        byte[] signs = new byte[256];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = i >= 0x80 ? (byte) FOREIGN : i < ' ' || i == 0x7f ? (byte) CONTROL : 0;
        }
        signs[0] = NUL;
        signs[';'] = SEPARATOR;
        signs['\n'] = LINE_FEED;
        signs['\r'] = RETURN;
        return signs;
    }
}
