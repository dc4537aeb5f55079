// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the first start of a product leaves in a data folder for the later ones (which bundles there are, how they fit together). A test that is not about
 * the first start begins with it: that saves a third of the processor time of each of several hundred starts.
 */
final class Warm {

    private static final String CACHE = "run/configuration";

    private Warm() {
    }

    /** Puts it into a data folder that no start has touched. */
    static void up(Path home, Path data) throws Exception {
        Path there = data.resolve(CACHE);
        if (!Files.exists(there)) {
            Files.createDirectories(there.getParent());
            Product.copy(of(home).resolve(CACHE), there);
        }
    }

    /** A data folder beside the product, made once for each build; by one of those who want it at the same time. */
    private static synchronized Path of(Path home) throws Exception {
        Path warm = home.toAbsolutePath().resolveSibling(home.getFileName() + ".warm");
        if (!Files.isDirectory(warm)) {
            Path fresh = Files.createTempDirectory(warm.getParent(), "warming");
            Product.run(List.of("sh", home.resolve("seco").toString(), "--data", fresh.toString(), "--version"), 0);
            Files.move(fresh, warm, StandardCopyOption.ATOMIC_MOVE);
        }
        return warm;
    }
}
