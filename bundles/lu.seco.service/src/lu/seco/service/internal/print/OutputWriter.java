// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.io.IOException;
import java.io.Writer;
import lu.seco.service.internal.cli.Output;

/**
 * Collects JSON and hands it on in blocks. Characters that may only stand in strings and that a terminal could obey, or
 * that UTF-8 cannot hold, are written as JSON escapes: the value stays the same.
 */
final class OutputWriter extends Writer {

    private static final int BLOCK = 8192;

    private final Output output;
    private final StringBuilder block = new StringBuilder(BLOCK);

    OutputWriter(Output output) {
        this.output = output;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            char c = buffer[i];
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(buffer[i + 1])) {
                add(Character.toCodePoint(c, buffer[++i]));
            } else {
                add(c);
            }
        }
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    private void add(int point) {
        if (point == '\n' || !PlainText.unsafe(point)) {
            block.appendCodePoint(point);
            return;
        }
        for (char unit : Character.toChars(point)) {
            block.append(String.format("\\u%04x", (int) unit));
        }
    }

    @Override
    public void flush() throws IOException {
        if (!block.isEmpty()) {
            output.out(block.toString());
            block.setLength(0);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
