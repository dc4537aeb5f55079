// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A second volume, wherever the temporary folder lies: a test that needs one is left out where the machine has none. */
public final class OtherVolume {

    private static final List<Path> PLACES = List.of(Path.of("/dev/shm"), Path.of("/var/tmp"));

    private OtherVolume() {
    }

    /** A new folder on another volume than that one; who wanted it deletes it. */
    public static Path folder(Path beside) throws IOException {
        FileStore here = Files.getFileStore(beside);
        for (Path place : PLACES) {
            if (Files.isWritable(place) && !Files.getFileStore(place).equals(here)) {
                return Files.createTempDirectory(place, "seco-test");
            }
        }
        assumeTrue("a second volume", false);
        throw new IOException("no second volume");
    }
}
