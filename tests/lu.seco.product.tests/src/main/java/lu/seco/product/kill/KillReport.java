// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lu.seco.product.Product;

/** What a kill test came to, as a table for the documentation. */
public final class KillReport {

    private KillReport() {
    }

    /** The keys of all durable steps, as the product itself knows them. */
    public static List<String> steps() throws Exception {
        URL core = Product.find(Product.service().resolve("plugins"), "lu.seco.core_").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {core}, null)) {
            return Arrays.stream(loader.loadClass("lu.seco.core.step.Step").getEnumConstants())
                    .map(step -> step.toString().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
        }
    }

    /** Writes the table. */
    public static void write(Path file, List<Life> lives) throws IOException {
        List<String> lines = new ArrayList<>(List.of("| relay | killed at | what | seconds from the start |", "|---|---|---|---|"));
        lives.forEach(life -> lines.add(life.row()));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
