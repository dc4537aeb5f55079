// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Looks at pictures and documents: that they are what their name says, and their size. */
final class OtherCheck {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final Findings findings;

    OtherCheck(Findings findings) {
        this.findings = findings;
    }

    /** Looks at the beginning of a content. */
    void read(InputStream content, long size) throws IOException {
        byte[] start = content.readNBytes(PDF.length);
        if (start.length == 0) {
            findings.whole(RuleId.EMPTY_FILE, 0, 0);
            return;
        }
        if (!begins(start, JPEG)) {
            findings.whole(RuleId.PICTURE, 0, 0);
        }
        if (!begins(start, PDF)) {
            findings.whole(RuleId.PDF, 0, 0);
        }
        long most = findings.value(RuleId.SIZE, Long.MAX_VALUE);
        if (size > most) {
            findings.whole(RuleId.SIZE, 0, 0, size, most);
        } else if (size > findings.value(RuleId.SIZE_NEAR, Long.MAX_VALUE)) {
            findings.whole(RuleId.SIZE_NEAR, 0, 0, size, findings.value(RuleId.SIZE_NEAR, 0));
        }
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
