// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lu.seco.service.internal.cli.Output;

/** The console, always UTF-8. Unlike {@code System.out} it tells when nobody listens any more. */
final class ConsoleOutput implements Output {

    private final OutputStream out;
    private final OutputStream err;

    ConsoleOutput(OutputStream out, OutputStream err) {
        this.out = out;
        this.err = err;
    }

    /** The streams of this process; they are never closed. */
    static ConsoleOutput ofProcess() {
        return new ConsoleOutput(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    @Override
    public void out(String text) throws IOException {
        write(out, text);
    }

    @Override
    public void err(String text) throws IOException {
        write(err, text);
    }

    @Override
    public void alive() {
        // The console needs no sign of life.
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
