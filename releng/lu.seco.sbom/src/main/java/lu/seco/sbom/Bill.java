// SPDX-License-Identifier: EPL-2.0
package lu.seco.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.seco.sbom.Origins.Origin;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.metadata.ToolInformation;

/** The bill of materials of one folder with {@code plugins}: what really lies there, each jar once. */
final class Bill {

    private static final String OURS = "lu.seco";

    private final Origins origins;
    private final Licences licences;
    private final String version;

    Bill(Origins origins, Licences licences, String version) {
        this.origins = origins;
        this.licences = licences;
        this.version = version;
    }

    /**
     * Makes it.
     *
     * @param name of the product, with its system
     * @throws IOException also if nothing is known of a plugin's origin or licence
     */
    Bom of(String name, Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder.resolve("plugins"))) {
            jars = files.sorted().toList();
        }
        Bom bom = new Bom();
        Component product = new Component();
        product.setType(Component.Type.APPLICATION);
        product.setName(name);
        product.setVersion(version);
        product.setBomRef(name + "@" + version);
        Dependency contained = new Dependency(product.getBomRef());
        for (Path jar : jars) {
            Component plugin = plugin(jar);
            bom.addComponent(plugin);
            bom.addDependency(new Dependency(plugin.getBomRef()));
            contained.addDependency(new Dependency(plugin.getBomRef()));
        }
        bom.addDependency(contained);
        bom.setMetadata(metadata(product));
        // the same contents have the same number
        String all = bom.getComponents().stream().map(plugin -> plugin.getHashes().get(0).getValue()).collect(Collectors.joining("\n", name + "\n", ""));
        bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
        return bom;
    }

    private Metadata metadata(Component product) {
        Component tool = new Component();
        tool.setType(Component.Type.APPLICATION);
        tool.setName("lu.seco.sbom");
        tool.setVersion(version);
        ToolInformation tools = new ToolInformation();
        tools.setComponents(List.of(tool));
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(Instant.now()));
        metadata.setToolChoice(tools);
        metadata.setComponent(product);
        return metadata;
    }

    private Component plugin(Path jar) throws IOException {
        String file = jar.getFileName().toString();
        Origin origin = origins.of(file).orElseThrow(() -> new IOException("nothing says where the plugin comes from: " + jar));
        Component plugin = new Component();
        plugin.setType(Component.Type.LIBRARY);
        plugin.setBomRef(file.substring(0, file.length() - ".jar".length()));
        plugin.setGroup(origin.group());
        plugin.setName(origin.artifact());
        plugin.addHash(new Hash(Hash.Algorithm.SHA_256, hash(jar)));
        plugin.setLicenses(licences.of(origin)
                .orElseThrow(() -> new IOException("licences.properties does not have " + origin.group() + ":" + origin.artifact())));
        try (JarFile opened = new JarFile(jar.toFile(), false)) {
            Attributes manifest = opened.getManifest().getMainAttributes();
            plugin.addProperty(property("bundle", manifest.getValue("Bundle-SymbolicName").replaceAll(";.*", "").strip()));
            plugin.addProperty(property("bundle-version", manifest.getValue("Bundle-Version").strip()));
            plugin.addProperty(property("file", "plugins/" + file));
            plugin.setVersion(origin.group().equals(OURS) ? manifest.getValue("Bundle-Version").strip() : origin.version());
        }
        if (!origin.group().equals(OURS)) {
            plugin.setPurl(purl(origin));
            if (origin.wrapped()) {
                plugin.addProperty(property("wrapped", "the build gave this jar a manifest; its classes are those of the purl"));
            }
        }
        return plugin;
    }

    private static Property property(String name, String value) {
        return new Property("seco:" + name, value);
    }

    private static PackageURL purl(Origin origin) throws IOException {
        try {
            return new PackageURL(PackageURL.StandardTypes.MAVEN, origin.group(), origin.artifact(), origin.version(), null, null);
        } catch (MalformedPackageURLException e) {
            throw new IOException(origin.toString(), e);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
