// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.nio.charset.StandardCharsets;

/** A line of a file as a stretch of bytes, its line end left out. Holds until whoever gave it goes on to the next one. */
public interface LineBytes {

    /** Holds the line. */
    byte[] bytes();

    /** Where it begins in {@link #bytes()}. */
    int start();

    /** Where it ends. */
    int end();

    /** Its number in the file, from 1. */
    long number();

    /** The line as an object. */
    default RecordLine line() {
        return new RecordLine(new String(bytes(), start(), end() - start(), StandardCharsets.ISO_8859_1), false);
    }
}
