// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.kill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import lu.seco.product.Product;

/** A copy of the built service with the gate in it, a bundle that stands ready before SeCo's own. */
public final class GatedProduct {

    private static final String BUNDLE = "lu.seco.product.gate";
    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private GatedProduct() {
    }

    /**
     * Makes the copy.
     *
     * @param folder a folder that is not there yet
     */
    public static Path make(Path folder) throws IOException {
        Product.copy(Product.service(), folder);
        Path sources = Path.of(System.getProperty("seco.gate", "gate"));
        Path classes = Files.createDirectories(folder.resolve("gate-classes"));
        compile(sources, classes);
        String jar = "plugins/" + BUNDLE + "_0.1.0.jar";
        pack(sources.resolve("MANIFEST.MF"), classes, folder.resolve(jar));
        Path list = folder.resolve(LIST);
        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        // the start level before that of SeCo's bundles: their components find the service when they come up
        lines.add(BUNDLE + ",0.1.0," + jar + ",3,true");
        Files.delete(list);
        Files.write(list, lines);
        return folder;
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("a JDK is needed, not a JRE");
        }
        Path plugins = Product.service().resolve("plugins");
        String path = Product.find(plugins, "lu.seco.core_") + ":" + Product.find(plugins, "org.eclipse.osgi_");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null); Stream<Path> found = Files.walk(sources)) {
            List<Path> java = found.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of("--release", "17", "-nowarn", "-cp", path, "-d", classes.toString());
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java)).call()) {
                throw new IllegalStateException("the gate does not compile");
            }
        }
    }

    private static void pack(Path manifest, Path classes, Path jar) throws IOException {
        try (var in = Files.newInputStream(manifest); OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, new Manifest(in)); Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        }
    }
}
