// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.tests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lu.seco.product.Product;
import org.junit.Test;

/** The bill of materials says exactly what is in each product and in the repository. */
public class SbomTest {

    @Test
    public void everyPluginIsInItOnceWithItsHash() throws Exception {
        for (Path folder : folders()) {
            Map<String, String> listed = new TreeMap<>();
            for (JsonElement component : bill(folder).getAsJsonArray("components")) {
                JsonObject plugin = component.getAsJsonObject();
                JsonObject hash = plugin.getAsJsonArray("hashes").get(0).getAsJsonObject();
                assertEquals("SHA-256", hash.get("alg").getAsString());
                assertNull("twice: " + plugin, listed.put(property(plugin, "seco:file"), hash.get("content").getAsString()));
            }
            Map<String, String> there = new TreeMap<>();
            try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
                for (Path file : files.toList()) {
                    there.put("plugins/" + file.getFileName(), Product.sha256(file));
                }
            }
            assertEquals(folder.toString(), there, listed);
        }
    }

    @Test
    public void everyPluginHasVersionAndLicenceAndForeignOnesAnOrigin() throws IOException {
        for (Path folder : folders()) {
            for (JsonElement component : bill(folder).getAsJsonArray("components")) {
                JsonObject plugin = component.getAsJsonObject();
                assertFalse(plugin.toString(), plugin.get("version").getAsString().isEmpty());
                assertEquals(plugin.toString(), 1, plugin.getAsJsonArray("licenses").size());
                boolean ours = property(plugin, "seco:bundle").startsWith("lu.seco.");
                assertEquals(plugin.toString(), !ours, plugin.has("purl"));
                assertTrue(plugin.toString(), ours || plugin.get("purl").getAsString().startsWith("pkg:maven/"));
            }
        }
    }

    @Test
    public void aWrappedLibraryKeepsTheCoordinatesOfItsOrigin() throws IOException {
        JsonArray components = bill(Product.workbench()).getAsJsonArray("components");
        assertTrue(Stream.iterate(0, at -> at + 1).limit(components.size()).map(at -> components.get(at).getAsJsonObject())
                .anyMatch(plugin -> plugin.has("purl") && plugin.get("purl").getAsString().equals("pkg:maven/org.apache.xmlgraphics/batik-css@1.19")));
    }

    @Test
    public void itIsInThePackedProductsAsXmlToo() throws IOException {
        Path zip = Product.find(Product.repository().resolveSibling("products"), "seco-workbench");
        try (Stream<Path> files = Files.list(zip.getParent())) {
            for (Path archive : files.filter(file -> file.toString().endsWith(".zip")).toList()) {
                try (ZipFile opened = new ZipFile(archive.toFile())) {
                    for (String name : List.of("sbom.cdx.json", "sbom.cdx.xml")) {
                        try (InputStream in = opened.getInputStream(opened.getEntry(name))) {
                            assertTrue(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("lu.seco.exchange"));
                        }
                    }
                }
            }
        }
    }

    private static List<Path> folders() {
        Path products = Product.repository().resolveSibling("products");
        return List.of(Product.repository(), Product.service(), Product.workbench(), products.resolve("lu.seco.service.product/win32/win32/x86_64"),
                products.resolve("lu.seco.product/win32/win32/x86_64"));
    }

    private static JsonObject bill(Path folder) throws IOException {
        JsonObject bill = JsonParser.parseString(Files.readString(folder.resolve("sbom.cdx.json"))).getAsJsonObject();
        assertEquals("CycloneDX", bill.get("bomFormat").getAsString());
        return bill;
    }

    private static String property(JsonObject plugin, String name) {
        for (JsonElement element : plugin.getAsJsonArray("properties")) {
            JsonObject property = element.getAsJsonObject();
            if (property.get("name").getAsString().equals(name)) {
                return property.get("value").getAsString();
            }
        }
        throw new AssertionError(name + " is missing in " + plugin);
    }
}
