// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import lu.seco.product.Product;

/**
 * Makes a newer version of the built p2 repository without building again. All bundles, features and products of ours have one version with one qualifier:
 * it is replaced in manifests, features, names of files and p2's metadata, and the hashes in p2's list of artifacts are computed anew. Everything else is
 * linked.
 */
public final class Versions {

    private static final Pattern ARTIFACT = Pattern.compile("(?s)<artifact classifier='([^']+)' id='([^']+)' version='([^']+)'>.*?</artifact>");

    private Versions() {
    }

    /** The version of the built products. */
    public static String built() {
        String feature = Product.find(Product.repository().resolve("features"), "lu.seco.engine.feature_").getFileName().toString();
        return feature.substring("lu.seco.engine.feature_".length(), feature.length() - ".jar".length());
    }

    /** The version that comes next: the same build with a higher number. */
    public static String next(String number) {
        return built().replaceFirst("^\\d+\\.\\d+\\.\\d+", number);
    }

    /**
     * Makes the repository of a newer version; no site yet, its index is missing.
     *
     * @param target a folder that is not there yet
     */
    public static void make(Path target, String version) throws IOException {
        String old = built();
        Path source = Product.repository();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = source.relativize(file).toString();
                if (name.contains("/") && !name.startsWith("notes")) {
                    file(file, target.resolve(name.replace(old, version)), old, version);
                }
            }
        }
        metadata(source, target, "content", text -> text.replace(old, version));
        metadata(source, target, "artifacts", text -> artifacts(text.replace(old, version), target, version));
    }

    private static void file(Path file, Path target, String old, String version) throws IOException {
        Files.createDirectories(target.getParent());
        if (target.getFileName().equals(file.getFileName())) {
            try {
                Files.createLink(target, file);
            } catch (IOException | UnsupportedOperationException e) {
                // another volume
                Files.copy(file, target);
            }
        } else if (target.toString().endsWith(".jar")) {
            jar(file, target, old, version);
        } else {
            Files.copy(file, target);
        }
    }

    private static void jar(Path file, Path target, String old, String version) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile()); OutputStream out = Files.newOutputStream(target); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    boolean named = entry.getName().equals("META-INF/MANIFEST.MF") || entry.getName().equals("feature.xml");
                    to.write(named ? new String(content, StandardCharsets.UTF_8).replace(old, version).getBytes(StandardCharsets.UTF_8) : content);
                }
                to.closeEntry();
            }
        }
    }

    /** Changes a text of p2. */
    @FunctionalInterface
    public interface Change {
        String of(String text) throws IOException;
    }

    private static void metadata(Path source, Path target, String name, Change change) throws IOException {
        String text;
        try (ZipFile from = new ZipFile(source.resolve(name + ".jar").toFile()); InputStream in = from.getInputStream(from.getEntry(name + ".xml"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream to = new ZipOutputStream(bytes)) {
            to.putNextEntry(new ZipEntry(name + ".xml"));
            to.write(change.of(text).getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        Files.write(target.resolve(name + ".jar"), bytes.toByteArray());
    }

    private static String artifacts(String text, Path target, String version) throws IOException {
        Matcher artifact = ARTIFACT.matcher(text);
        StringBuilder changed = new StringBuilder();
        while (artifact.find()) {
            String block = artifact.group();
            if (artifact.group(3).equals(version)) {
                String name = artifact.group(2) + "_" + version;
                String path = switch (artifact.group(1)) {
                    case "osgi.bundle" -> "plugins/" + name + ".jar";
                    case "org.eclipse.update.feature" -> "features/" + name + ".jar";
                    default -> "binary/" + name;
                };
                block = hashes(block, Files.readAllBytes(target.resolve(path)));
            }
            artifact.appendReplacement(changed, Matcher.quoteReplacement(block));
        }
        return artifact.appendTail(changed).toString();
    }

    private static String hashes(String block, byte[] content) {
        String changed = block;
        for (String size : List.of("artifact.size", "download.size")) {
            changed = changed.replaceAll("name='" + size + "' value='\\d+'", "name='" + size + "' value='" + content.length + "'");
        }
        for (String algorithm : List.of("SHA-512", "SHA-256", "SHA-1", "MD5")) {
            String key = "download.checksum." + algorithm.toLowerCase(java.util.Locale.ROOT);
            try {
                String hash = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
                changed = changed.replaceAll("name='" + key + "' value='[0-9a-f]+'", "name='" + key + "' value='" + hash + "'");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has it", e);
            }
        }
        return changed;
    }
}
