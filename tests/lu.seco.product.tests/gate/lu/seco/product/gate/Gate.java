// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;

/**
 * Stops the thread that reaches the armed step, for ever. The file {@code arm} holds the step's key and the how-many-th time; {@code reached} appears
 * once the thread stands; {@code trace} has every step that was passed.
 */
final class Gate implements Steps {

    private final Path folder;
    private int met;
    private boolean closed;

    Gate(Path folder) {
        this.folder = folder;
    }

    @Override
    public void reached(Step step) {
        if (stops(step)) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    private synchronized boolean stops(Step step) {
        try {
            Files.writeString(folder.resolve("trace"), step.key() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            String[] armed = armed();
            if (closed || !armed[0].equals(step.key())) {
                return false;
            }
            met++;
            if (met != Integer.parseInt(armed[1])) {
                return false;
            }
            closed = true;
            Path part = Files.writeString(folder.resolve("reached.part"), step.key() + "\n");
            Files.move(part, folder.resolve("reached"), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] armed() throws IOException {
        try {
            return Files.readString(folder.resolve("arm")).strip().split(" ");
        } catch (NoSuchFileException e) {
            return new String[] {"", "0"};
        }
    }
}
