// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A simulated SOFiE installation, driven through its own command line. */
public final class Sofie {

    public static final String USER = "999900203";

    private final Path root;

    public Sofie(Path root, String... settings) throws Exception {
        this.root = root;
        set(settings);
    }

    public Path root() {
        return root;
    }

    /** The folder of that role below the user's data. */
    public Path folder(String role) {
        return root.resolve("data").resolve(USER).resolve(role);
    }

    /** Changes settings, {@code key=value}; holds from SOFiE's next start on. */
    public void set(String... settings) throws Exception {
        List<String> words = new ArrayList<>(List.of("install", "--root", root.toString(), "--user", USER));
        for (String setting : settings) {
            words.add("--set");
            words.add(setting);
        }
        simulator(words);
    }

    /** Puts a file into CCSS's outbox. */
    public void push(Path file, String decryptedName) throws Exception {
        simulator(List.of("ccss", "--root", root.toString(), "push", file.toString(), "--as", decryptedName));
    }

    /** One line a file that CCSS has received: time, SOFI name, original name, hash, size. */
    public List<String> receivedByCcss() throws IOException {
        Path log = root.resolve("ccss").resolve("received.tsv");
        if (!Files.exists(log)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    /** The SOFI names of the answers that were fetched, as CCSS knows it: SOFiE's log may have lost lines. */
    public Set<String> fetchedFromCcss() throws IOException {
        Path log = root.resolve("ccss").resolve("fetched.tsv");
        return Files.exists(log) ? new TreeSet<>(Files.readAllLines(log).stream().map(line -> line.split("\t")[1]).toList()) : Set.of();
    }

    /** How often CCSS has received that content. */
    public long timesReceived(String sha256) throws IOException {
        return receivedByCcss().stream().filter(line -> line.contains(sha256)).count();
    }

    /** A person's open SOFiE window; ends when the process is destroyed. */
    public Process openWindow() throws IOException {
        return new ProcessBuilder("sh", root.resolve("sofie_gui.sh").toString()).redirectErrorStream(true).start();
    }

    /** Kills every process of this SOFiE, scripts included, as a power cut does. */
    public void kill() throws Exception {
        for (ProcessHandle process : processes()) {
            process.destroyForcibly();
            process.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    /** What runs of this SOFiE. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(root.toString())).toList();
    }

    private static void simulator(List<String> words) throws Exception {
        List<String> command = new ArrayList<>(List.of(Product.java(), "-jar", Product.simulator().toString()));
        command.addAll(words);
        Product.run(command, 0);
    }
}
