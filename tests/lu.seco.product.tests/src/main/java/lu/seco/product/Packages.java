// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The packages that were made of the products. */
public final class Packages {

    private Packages() {
    }

    /** Beside the module of the products. */
    private static Path target() {
        Path products = Path.of(System.getProperty("seco.target", "../../releng/lu.seco.products/target")).toAbsolutePath().normalize();
        return products.getParent().resolveSibling("lu.seco.packages").resolve("target");
    }

    /** The package whose name begins and ends like that. */
    public static Path find(String beginning, String end) {
        try (Stream<Path> files = Files.list(target())) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning) && file.getFileName().toString().endsWith(end)).findFirst()
                    .orElseThrow(() -> new AssertionError(beginning + "..." + end + " not in " + target()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
