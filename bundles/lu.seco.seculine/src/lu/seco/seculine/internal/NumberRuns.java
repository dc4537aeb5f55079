// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * Finds the registration numbers, runs of exactly 13 digits, in a file of any form: XML or records, of one or two bytes a character. Reads a stream and
 * understands nothing of it, so that nothing in it can do harm.
 */
final class NumberRuns {

    private static final int LENGTH = 13;
    private static final int SIZE = 64 * 1024;

    private final byte[] run = new byte[LENGTH];
    private int length;

    /**
     * Goes through a file until there is enough.
     *
     * @param more takes a number, says whether further ones are wanted
     */
    void read(Path file, Predicate<String> more) throws IOException {
        length = 0;
        byte[] buffer = new byte[SIZE];
        try (InputStream in = Files.newInputStream(file)) {
            boolean wanted = true;
            for (int got = in.read(buffer); got >= 0 && wanted; got = in.read(buffer)) {
                for (int i = 0; i < got && wanted; i++) {
                    wanted = accept(buffer[i], more);
                }
            }
            if (wanted) {
                accept((byte) ' ', more);
            }
        }
    }

    private boolean accept(byte sign, Predicate<String> more) {
        if (sign >= '0' && sign <= '9') {
            if (length < LENGTH) {
                run[length] = sign;
            }
            length = Math.min(length + 1, LENGTH + 1);
            return true;
        }
        if (sign == 0) {
            // half of a character of two bytes
            return true;
        }
        boolean number = length == LENGTH;
        length = 0;
        return !number || more.test(new String(run, StandardCharsets.US_ASCII));
    }
}
