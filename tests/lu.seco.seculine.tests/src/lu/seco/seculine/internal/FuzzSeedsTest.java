// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.seculine.internal.explain.FuzzExplain;
import lu.seco.seculine.internal.check.FuzzCheck;
import org.junit.Test;

/** Every seed, and every input that once broke something, through its fuzz target; see {@code tests/lu.seco.fuzz}. */
public final class FuzzSeedsTest {

    /** A fuzz target. */
    @FunctionalInterface
    private interface Target {
        void take(byte[] input) throws IOException;
    }

    @Test(timeout = 60_000)
    public void names() throws IOException {
        replay("names", FuzzNames::fuzzerTestOneInput);
    }

    @Test(timeout = 60_000)
    public void records() throws IOException {
        replay("records", FuzzRecords::fuzzerTestOneInput);
    }

    @Test(timeout = 60_000)
    public void returns() throws IOException {
        replay("returns", FuzzReturns::fuzzerTestOneInput);
    }

    @Test(timeout = 60_000)
    public void explain() throws IOException {
        replay("explain", FuzzExplain::fuzzerTestOneInput);
    }

    @Test(timeout = 60_000)
    public void check() throws IOException {
        replay("check", FuzzCheck::fuzzerTestOneInput);
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
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(seed.getFileName() + ": " + e, e);
            }
        }
    }
}
