// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** A stream that ends after so many bytes, looks for interruption, and remembers what reading failed with: parsers wrap that. */
final class BoundedInput extends InputStream {

    private final InputStream in;
    private long left;
    private boolean cut;
    private IOException failure;

    BoundedInput(InputStream in, long most) {
        this.in = in;
        left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int got = read(one, 0, 1);
        return got < 0 ? got : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            failure = new InterruptedIOException("interrupted while reading an answer");
            throw failure;
        }
        try {
            int got = left == 0 ? in.read() : in.read(bytes, from, (int) Math.min(count, left));
            if (left == 0) {
                cut |= got >= 0;
                return -1;
            }
            left -= Math.max(0, got);
            return got;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether there was more. */
    boolean cut() {
        return cut;
    }

    /** Throws what reading failed with, if it did. */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
