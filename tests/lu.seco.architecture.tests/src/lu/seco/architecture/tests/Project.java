// SPDX-License-Identifier: EPL-2.0
package lu.seco.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source tree, as the rules read it. */
final class Project {

    private static final Pattern PACKAGE = Pattern.compile("(?:^|,)\\s*([\\w.-]+)(?=\\s*(?:[;,]|$))");

    private final Path root;

    private Project(Path root) {
        this.root = root;
    }

    /** The root of the project: the folder above the tests that holds {@code bundles} and {@code targets}. */
    static Project here() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !(Files.isDirectory(folder.resolve("bundles")) && Files.isDirectory(folder.resolve("targets")))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("run this inside the source tree");
        }
        return new Project(folder);
    }

    Path root() {
        return root;
    }

    /** Folders below {@code bundles} or {@code tests} that hold a manifest. */
    List<Path> bundles(String area) {
        try (Stream<Path> folders = Files.list(root.resolve(area))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path bundle) {
        return bundle.getFileName().toString();
    }

    static Manifest manifest(Path bundle) {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages or bundles a header names, without their attributes. */
    static Set<String> names(Path bundle, String header) {
        Set<String> names = new TreeSet<>();
        String value = manifest(bundle).getMainAttributes().getValue(header);
        if (value != null) {
            // attributes in quotes hold commas of their own
            Matcher name = PACKAGE.matcher(value.replaceAll("\"[^\"]*\"", "q"));
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** All files below a folder of the source tree with that ending, build results left out. */
    List<Path> files(String area, String ending) {
        Path folder = root.resolve(area);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/target/")
                    && !file.toString().contains("\\target\\")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
