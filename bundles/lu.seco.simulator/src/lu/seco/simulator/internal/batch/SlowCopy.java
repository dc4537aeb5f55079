// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import lu.seco.simulator.internal.io.Pause;

/** Writes a file under its final name piece by piece, so that others see it half-written. */
final class SlowCopy {

    private static final int PIECES = 10;

    private SlowCopy() {
    }

    static void copy(Path from, Path to, Duration duration) throws IOException {
        int piece = (int) Math.min(Files.size(from) / PIECES + 1, 1 << 20);
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[piece];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                Pause.of(duration.dividedBy(PIECES));
            }
        }
    }
}
