// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.control;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of UTF-8 from a peer, none longer than a limit. */
final class BoundedLines {

    private final InputStream input;
    private final int longest;

    BoundedLines(InputStream input, int longest) {
        this.input = new BufferedInputStream(input);
        this.longest = longest;
    }

    /**
     * The next line without its end; empty if the peer has closed, also in the middle of a line.
     *
     * @throws TooLongException if it passes the limit
     */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = input.read(); b >= 0; b = input.read()) {
            if (b == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            if (line.size() == longest) {
                throw new TooLongException();
            }
            line.write(b);
        }
        return Optional.empty();
    }

    /** The peer sent a line that is longer than allowed. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("line too long");
        }
    }
}
