// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** Every seed, and every input that once broke something, through its fuzz target; see {@code tests/lu.seco.fuzz}. */
public final class FuzzSeedsTest {

    /** A fuzz target. */
    @FunctionalInterface
    private interface Target {
        void take(byte[] input) throws IOException;
    }

    @Test(timeout = 60_000)
    public void settings() throws IOException {
        replay("settings", FuzzSettings::fuzzerTestOneInput);
    }

    private static void replay(String target, Target code) throws IOException {
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of("..", "lu.seco.fuzz", "corpus", target))) {
            seeds = files.sorted().toList();
        }
        assertTrue("no seeds for " + target, seeds.size() > 2);
        for (Path seed : seeds) {
            try {
                code.take(Files.readAllBytes(seed));
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError(seed.getFileName() + ": " + e, e);
            }
        }
    }
}
