// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A simulated installation in a folder of its own, with what tests do to it. */
final class SofieFixture {

    static final String USER = "999900203";
    static final int TIMEOUT_SECONDS = 60;

    private final Path root;

    /** Installs with settings of the form key=value. */
    SofieFixture(Path root, String... settings) {
        this.root = root;
        List<String> all = new ArrayList<>(List.of("console=none"));
        all.addAll(Arrays.asList(settings));
        set(all.toArray(String[]::new));
    }

    Path root() {
        return root;
    }

    /** The folder of the default settings. */
    Path folder(String name) {
        return root.resolve("data").resolve(USER).resolve(name);
    }

    void set(String... settings) {
        List<String> command = new ArrayList<>(List.of("install", "--root", root.toString()));
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        assertEquals(0, Main.execute(command));
    }

    /** A clear file to send, copied from the samples. */
    void dropSample(String sample, String name) throws IOException {
        Files.copy(sample(sample, name), folder("out").resolve(name));
    }

    void drop(String name, String content) throws IOException {
        Files.writeString(folder("out").resolve(name), content);
    }

    static Path sample(String folder, String name) {
        return Path.of("..", "samples", folder, name);
    }

    /** One run in this process. */
    int run(String... words) {
        List<String> command = new ArrayList<>(List.of("run", "--root", root.toString()));
        command.addAll(Arrays.asList(words));
        return Main.execute(command);
    }

    /** Starts the script that people start. */
    Process start(Map<String, String> environment, String script, String... words) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(windows ? List.of("cmd", "/c", root.resolve(script + ".bat").toString())
                : List.of(root.resolve(script + (script.startsWith("run_batch") ? ".ksh" : ".sh")).toString()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    Process startBatch(String... words) throws IOException {
        return start(Map.of(), "run_batch_" + USER, words);
    }

    /** One run by script: exit code, a line end, and the console text. */
    String script(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        Process process = start(environment, "run_batch_" + USER, words);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the run did not end: " + output);
        }
        return process.exitValue() + "\n" + output;
    }

    /** The audit log without its time stamps. */
    List<String> audit() throws IOException {
        return Files.readAllLines(root.resolve("logs/log_audit.log")).stream().map(line -> line.substring(24)).toList();
    }

    String technical() throws IOException {
        return Files.readString(root.resolve("logs/log_technical.log"));
    }

    List<String> names(String folder) throws IOException {
        return names(folder(folder));
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Original names that the server has received, in order. */
    List<String> receivedByServer() throws IOException {
        Path file = root.resolve("ccss/received.tsv");
        return Files.exists(file) ? Files.readAllLines(file).stream().map(line -> line.split("\t")[2]).toList() : List.of();
    }

    void push(Path file, String... options) {
        List<String> command = new ArrayList<>(List.of("ccss", "--root", root.toString(), "push", file.toString()));
        command.addAll(Arrays.asList(options));
        assertEquals(0, Main.execute(command));
    }
}
