// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built products. */
public final class Product {

    private Product() {
    }

    private static Path target() {
        return Path.of(System.getProperty("seco.target", "../../releng/lu.seco.products/target"));
    }

    public static Path repository() {
        return target().resolve("repository");
    }

    public static Path service() {
        return target().resolve("products/lu.seco.service.product/linux/gtk/x86_64");
    }

    public static Path workbench() {
        return target().resolve("products/lu.seco.product/linux/gtk/x86_64");
    }

    public static Path simulator() {
        return find(repository().resolve("plugins"), "lu.seco.simulator_");
    }

    public static Path sample(String folder, String name) {
        return Path.of(System.getProperty("seco.samples", "../samples")).resolve(folder).resolve(name);
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static Path find(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst()
                    .orElseThrow(() -> new AssertionError(prefix + " not in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Copies a folder with all that is in it to a place where nothing is. */
    public static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path there = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Runs a command to its end; what it printed. */
    public static String run(List<String> command, int expectedExitCode) throws Exception {
        Process process = new ProcessBuilder(command).start();
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        String output = read(process.getInputStream());
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("hangs: " + command);
        }
        if (process.exitValue() != expectedExitCode) {
            throw new AssertionError("exit code " + process.exitValue() + " instead of " + expectedExitCode + " from " + command + "\n" + output
                    + "\n" + errors.get());
        }
        return output + errors.get();
    }

    private static String read(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
