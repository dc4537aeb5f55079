// SPDX-License-Identifier: EPL-2.0
package lu.seco.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lu.seco.product.Product;

/** A copy of the built workbench with a bundle more, so that it can be measured from inside. */
final class Copy {

    private final Path home;

    /**
     * @param folder a folder that is not there yet
     * @param kept which lines of the list of bundles stay
     */
    Copy(Path folder, Predicate<String> kept) throws IOException {
        home = folder;
        Path source = Product.workbench();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(source.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Path list = list();
        Files.write(list, Files.readAllLines(list).stream().filter(line -> line.startsWith("#") || kept.test(line)).toList());
    }

    private Path list() {
        return home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    /** Adds a bundle. */
    void add(String name, Path jar, boolean started) throws IOException {
        Files.copy(jar, home.resolve("plugins").resolve(name + "_0.1.0.jar"));
        List<String> lines = new ArrayList<>(Files.readAllLines(list()));
        lines.add(name + ",0.1.0,plugins/" + name + "_0.1.0.jar,4," + started);
        Files.write(list(), lines);
    }

    /**
     * Runs it to its end.
     *
     * @param data its data folder
     * @param options for Java
     * @param arguments for the framework
     * @return what it printed
     */
    String run(Path data, List<String> options, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Product.java()));
        command.addAll(options);
        // as the start script does
        command.addAll(List.of("-XX:-CreateCoredumpOnCrash", "-XX:+UseG1GC", "-XX:-G1UseAdaptiveIHOP", "-XX:InitiatingHeapOccupancyPercent=70",
                "-XX:+TieredCompilation", "-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000", "-Dfelix.cm.pm=memory", "-jar",
                Product.find(home.resolve("plugins"), "org.eclipse.equinox.launcher_").toString(), "-data", data.toString(), "-configuration",
                home.resolve("configuration").toString(), "-nosplash"));
        command.addAll(arguments);
        Path output = Files.createTempFile("seco-bench", ".out");
        command.add(1, "-Dseco.bench.begun=" + System.currentTimeMillis());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("hangs: " + command);
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
