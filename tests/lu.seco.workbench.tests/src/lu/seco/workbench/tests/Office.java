// SPDX-License-Identifier: EPL-2.0
package lu.seco.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The surroundings of the workbench under test: its data folder, its settings, its simulated SOFiE. */
final class Office {

    private static final String USER = "999900203";

    private final Path data;
    private final Path sofie;

    /**
     * Sets up a simulated SOFiE that today lives in February 2026, as the sample files do.
     *
     * @param data the data folder of this framework
     */
    Office(Path data) {
        this.data = data;
        this.sofie = data.resolve("simulated-sofie");
        set("ccss.today=2026-02-10");
        write("sofie.properties", "root = " + sofie + "\nuser = " + USER + "\nprocess.root = yes\n");
    }

    /** Changes settings of the simulator, {@code key=value}; holds from SOFiE's next start on. */
    void set(String... settings) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("seco.simulator"), "install", "--root", sofie.toString(), "--user", USER));
        for (String setting : settings) {
            command.add("--set");
            command.add(setting);
        }
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("simulator.out").toFile()).start();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("the simulator could not be set up: " + Files.readString(data.resolve("simulator.out")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Writes the settings file. */
    void settings(String... lines) {
        // CCSS is to refuse records, so that there are answers
        String errors = List.of(lines).stream().anyMatch(line -> line.startsWith("exchange.check.error")) ? "" : "exchange.check.error = send\n";
        write("seco.properties", "# written by a test\n" + errors + String.join("\n", lines) + "\n");
    }

    private void write(String name, String text) {
        try {
            Path part = data.resolve(name + ".new");
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, data.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    /** The folder of the simulated SOFiE. */
    Path sofie() {
        return sofie;
    }

    /** Writes a program that a person has on this machine. */
    Path program(String name, String... lines) {
        write(name, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Path program = data.resolve(name);
        if (!program.toFile().setExecutable(true)) {
            throw new AssertionError("not executable: " + program);
        }
        return program;
    }

    /** What stands in a file; empty as long as there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a sample file. */
    static String sample(String name) {
        return read(Path.of(System.getProperty("seco.samples")).resolve(name));
    }

    Path folder(String name) {
        return data.resolve(name);
    }

    /** Puts a copy of a sample file into a folder, whole from its first moment on. */
    void drop(String sample, String folder, String name) {
        try {
            Path target = Files.createDirectories(folder(folder));
            Path part = Files.copy(Path.of(System.getProperty("seco.samples")).resolve(sample), target.resolve(name + ".part"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each file the simulated CCSS has received. */
    List<String> received() {
        Path log = sofie.resolve("ccss").resolve("received.tsv");
        try {
            return Files.exists(log) ? Files.readAllLines(log).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
