// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import lu.seco.core.io.Hashes;

/**
 * How far a log was read, in a form that survives a restart and that notices when another file stands there.
 *
 * @param offset place behind what was read
 * @param head the first half of the SHA-256 of how the file begins, hexadecimal
 * @param length how many bytes that is
 */
record Position(long offset, String head, int length) {

    /** Nothing read, of whatever file. */
    static final Position NONE = new Position(0, "", 0);

    private static final int HEAD = 256;

    Position {
        Objects.requireNonNull(head, "head");
        if (offset < 0 || length < 0 || length > HEAD) {
            throw new IllegalArgumentException("no position: " + offset + " " + length);
        }
    }

    /** A place in a file that is open. */
    static Position in(FileChannel channel, long offset) throws IOException {
        int length = (int) Math.min(HEAD, offset);
        return new Position(offset, head(channel, length), length);
    }

    /** Whether it is a place in this file: the file begins the same way and is long enough. */
    boolean isIn(FileChannel channel) throws IOException {
        return channel.size() >= offset && head(channel, length).equals(head);
    }

    private static String head(FileChannel channel, int length) throws IOException {
        if (length == 0) {
            return "";
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // reads on until all is there
        }
        return Hashes.of(buffer.array()).substring(0, 32);
    }
}
