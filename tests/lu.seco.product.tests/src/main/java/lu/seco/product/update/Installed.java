// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lu.seco.product.Product;

/**
 * A copy of a built product, to be updated.
 *
 * @param home its folder
 */
public record Installed(Path home) {

    /** What p2 keeps in its own books: opening them, or telling p2 in which folder it is, is no change of the program. */
    private static final List<String> ITS_OWN = List.of(".settings", ".lock", "profileRegistry", "org.eclipse.equinox.p2.core/cache/artifacts.xml");

    /**
     * Makes the copy.
     *
     * @param target a folder that is not there yet
     */
    public static Installed copy(Path product, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(product)) {
            for (Path file : files.toList()) {
                Path there = target.resolve(product.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Installed(target);
    }

    /** Every file of the program with its hash: what an update that was refused must leave as it is. */
    public Map<String, String> files() throws Exception {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = home.relativize(file).toString();
                if (ITS_OWN.stream().noneMatch(name::contains)) {
                    all.put(name, Product.sha256(file));
                }
            }
        }
        return all;
    }
}
