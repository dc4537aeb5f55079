// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lu.seco.product.Product;
import org.junit.Test;

/** What the build leaves for admins: the p2 repository and the products. */
public class RepositoryTest {

    private static final List<String> FEATURES = List.of("lu.seco.engine.feature", "lu.seco.workbench.feature", "lu.seco.demo.feature",
            "lu.seco.knowledge.feature", "lu.seco.platform.feature", "lu.seco.platform.ui.feature");

    @Test
    public void theRepositoryHoldsEveryFeatureInACategory() throws IOException {
        String content = content();
        for (String feature : FEATURES) {
            assertTrue(feature, content.contains("id='" + feature + ".feature.group'"));
        }
        for (String category : List.of("SeCo: moteur", "SeCo: poste de travail", "SeCo: démonstration",
                "SeCo: données, langues et livre de remèdes", "Plateforme Eclipse")) {
            assertTrue(category, content.contains(category));
        }
        assertTrue(content.contains("org.eclipse.equinox.p2.type.category"));
    }

    private static String content() throws IOException {
        Path jar = Product.find(Product.repository(), "content.jar");
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void bothProductsAreThereForBothSystemsAndWithoutTheSimulator() throws IOException {
        Path products = Product.repository().resolveSibling("products");
        Set<String> archives = names(products).stream().filter(name -> name.endsWith(".zip") || name.endsWith(".tar.gz")).collect(Collectors.toSet());
        assertEquals(archives.toString(), 4, archives.size());
        for (Path product : List.of(Product.service(), Product.workbench(), products.resolve("lu.seco.service.product/win32/win32/x86_64"),
                products.resolve("lu.seco.product/win32/win32/x86_64"))) {
            Set<String> plugins = names(product.resolve("plugins"));
            assertFalse(plugins.stream().anyMatch(name -> name.startsWith("lu.seco.simulator") || name.startsWith("org.junit")));
            assertTrue(plugins.stream().anyMatch(name -> name.startsWith("lu.seco.exchange_")));
            assertTrue(product.toString(), Files.exists(product.resolve(product.toString().contains("win32") ? "seco.bat" : "seco")));
        }
        assertFalse("the service runs without SWT", names(Product.service().resolve("plugins")).stream().anyMatch(name -> name.contains(".swt")));
        assertTrue(Files.isExecutable(Product.service().resolve("seco")) && Files.isExecutable(Product.workbench().resolve("seco-workbench")));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
