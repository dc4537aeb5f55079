// SPDX-License-Identifier: EPL-2.0
package lu.seco.product;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A payroll office: a data folder, a SOFiE, and SeCo's service as a process. */
public final class Office implements AutoCloseable {

    private static final String ERRORS = "exchange.check.error";

    private final Path data;
    private final Sofie sofie;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private List<String> prefix = List.of();
    private Path home = Product.service();
    private Path outbox;
    private Process service;
    private boolean cold;

    /**
     * Sets the office up; the service is not started.
     *
     * @param folder an empty folder
     * @param settings lines of the settings file
     */
    public Office(Path folder, Sofie sofie, String... settings) throws IOException {
        this.data = Files.createDirectories(folder);
        this.sofie = sofie;
        outbox = data.resolve("Départ");
        settings(settings);
        descriptor();
    }

    public void settings(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("# written by a test"));
        if (Stream.of(lines).noneMatch(line -> line.startsWith(ERRORS))) {
            // CCSS is to refuse records, so that there are answers
            all.add(ERRORS + " = send");
        }
        all.addAll(List.of(lines));
        write(data.resolve("seco.properties"), String.join("\n", all) + "\n");
    }

    /** Writes the installation descriptor of this office's SOFiE with further lines. */
    public void descriptor(String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of("root = " + sofie.root(), "user = " + Sofie.USER, "process.root = yes"));
        lines.addAll(List.of(more));
        descriptorText(String.join("\n", lines) + "\n");
    }

    /** Writes the installation descriptor as it is given. */
    public void descriptorText(String text) throws IOException {
        write(data.resolve("sofie.properties"), text);
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public Path data() {
        return data;
    }

    public Sofie sofie() {
        return sofie;
    }

    public Path outbox() {
        return outbox;
    }

    /** Says where Départ is; the settings have to say the same. */
    public void outbox(Path folder) {
        outbox = folder;
    }

    /** Puts a copy of a file into Départ, as a program does that writes slowly enough to be seen: under a temporary name, then renamed. */
    public void drop(Path file, String name) throws IOException {
        Files.createDirectories(outbox());
        Path part = Files.copy(file, outbox().resolve(name + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, outbox().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a text straight into Départ. */
    public void dropText(String name, String text) throws IOException {
        Files.createDirectories(outbox());
        Files.writeString(outbox().resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    /** Sets a variable for the service's next start. */
    public void environment(String name, String value) {
        environment.put(name, value);
    }

    /** Forgets all variables set so far. */
    public void plainEnvironment() {
        environment.clear();
    }

    /** Uses the product in that folder instead of the built one. */
    public void home(Path folder) {
        home = folder;
    }

    /** Begins without the caches of an earlier start: where a product starts only once, making them costs more than they save. */
    public void cold() {
        cold = true;
    }

    /** Starts the service's process and does not wait. */
    public void begin() throws Exception {
        warm();
        ProcessBuilder builder = new ProcessBuilder(command("run"));
        builder.environment().putAll(environment);
        service = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("service.out").toFile())).start();
    }

    /** Whether the service's process lives. */
    public boolean alive() {
        return service != null && service.isAlive();
    }

    public void start() throws Exception {
        begin();
        Await.until("the service is up", this::describe, () -> !service.isAlive() || Files.exists(data.resolve("run/control")));
        if (!service.isAlive()) {
            throw new AssertionError("the service ended\n" + describe());
        }
    }

    /** Ends the service as an operating system does. Returns the exit code. */
    public int stop() throws Exception {
        service.destroy();
        if (!service.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("does not stop\n" + describe());
        }
        return service.exitValue();
    }

    /** The Java process of the service. */
    public ProcessHandle java() {
        return service.descendants().filter(Office::isJava).findFirst().orElseThrow(() -> new AssertionError("the service does not run"));
    }

    /** The heap the service uses after a collection, in words. */
    public String heap() throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = String.valueOf(java().pid());
        Product.run(List.of(jcmd, pid, "GC.run"), 0);
        String info = Product.run(List.of(jcmd, pid, "GC.heap_info"), 0);
        long kilobytes = 0;
        Matcher used = Pattern.compile("(?:new generation|tenured generation).*?used (\\d+)K").matcher(info);
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes / 1024 + " MB";
    }

    /** Ends the service, script and Java, as a power cut does; what it had started lives on. */
    public void kill() throws Exception {
        List<ProcessHandle> java = service.descendants().filter(Office::isJava).toList();
        java.forEach(ProcessHandle::destroyForcibly);
        service.destroyForcibly().waitFor();
        for (ProcessHandle process : java) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("equinox.launcher");
    }

    /** Lets the service and the commands run as the least of all users, which must own the folders. Needs root. */
    public void asNobody() throws Exception {
        Product.run(List.of("chown", "-R", "nobody:nogroup", data.toString(), sofie.root().toString()), 0);
        prefix = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
    }

    private void warm() throws Exception {
        // another user must not meet files of ours
        if (prefix.isEmpty() && !cold) {
            Warm.up(home, data);
        }
    }

    public List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", home.resolve("seco").toString(), "--data", data.toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** Runs a command of seco; what it printed. */
    public String seco(int expectedExitCode, String... words) throws Exception {
        warm();
        return Product.run(command(words), expectedExitCode);
    }

    /** Has the running service order a run of SOFiE; whether anything gets through shows elsewhere, and 7 says that nothing did. */
    public void order(String word) throws Exception {
        Wire.ask(data, code -> code == 0 || code == 7, List.of(word));
    }

    /** The same, asked of the running service itself and without a process of its own; with one if no service answers. */
    public String ask(int expectedExitCode, String... words) throws Exception {
        try {
            return Wire.ask(data, code -> code == expectedExitCode, List.of(words));
        } catch (ConnectException | NoSuchFileException e) {
            return seco(expectedExitCode, words);
        }
    }

    /** The events in the journal's text archive, oldest first. */
    public List<JsonObject> events() throws IOException {
        return eventLines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    }

    /** The whole lines of the text archive. Read as one text: a reader by lines would take a line that is just being written for two. */
    private List<String> eventLines() throws IOException {
        List<String> lines = new ArrayList<>();
        Path folder = data.resolve("journal/events");
        if (!Files.isDirectory(folder)) {
            return lines;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    /** The last state of each report by its file name, as the events tell; several reports of a name give a list joined by {@code +}. */
    public Map<String, String> states() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> states = new LinkedHashMap<>();
        for (JsonObject event : events()) {
            String type = event.get("type").getAsString();
            String id = event.getAsJsonObject("subject").get("id").getAsString();
            if (type.equals("REPORT_TAKEN")) {
                names.put(id, event.getAsJsonObject("facts").get("file.name").getAsString());
            }
            if (type.startsWith("REPORT_")) {
                states.put(id, type.substring("REPORT_".length()));
            }
        }
        Map<String, String> byName = new LinkedHashMap<>();
        names.forEach((id, name) -> byName.merge(name, states.get(id), (one, other) -> one + "+" + other));
        return byName;
    }

    /** The id of the newest report of that name. */
    public String id(String name) throws IOException {
        return events().stream().filter(event -> event.get("type").getAsString().equals("REPORT_TAKEN"))
                .filter(event -> event.getAsJsonObject("facts").get("file.name").getAsString().equals(name))
                .map(event -> event.getAsJsonObject("subject").get("id").getAsString()).reduce((one, other) -> other).orElseThrow();
    }

    /** Waits until the status of the running service speaks of something. */
    public void awaitStatus(String text) throws Exception {
        Await.until("the status speaks of " + text, this::describe, () -> ask(0, "status", "--json").contains(text));
    }

    /** How often an event of that type was written. */
    public long count(String type) throws IOException {
        String written = "\"type\":\"" + type + "\"";
        return eventLines().stream().filter(line -> line.contains(written)).count();
    }

    /** Waits until a report of that name is in that state. */
    public void awaitState(String name, String state) throws Exception {
        Await.until(name + " is " + state, this::describe, () -> state.equals(states().get(name)));
    }

    /** Waits until an event of that type was written so often. */
    public void awaitCount(String type, long count) throws Exception {
        Await.until(count + " times " + type, this::describe, () -> count(type) >= count);
    }

    /** SeCo's log so far. */
    public String log() throws IOException {
        Path log = data.resolve("logs/seco.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    private static String end(String text) {
        int most = 6000;
        return text.length() <= most ? text : "..." + text.substring(text.length() - most);
    }

    /** All that helps to see why a test fails. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (String file : List.of("service.out", "logs/seco.log", "journal/events", "sofie-log")) {
            try {
                Path path = data.resolve(file);
                if (Files.isRegularFile(path)) {
                    text.append("--- ").append(file).append('\n').append(end(Files.readString(path))).append('\n');
                }
            } catch (IOException e) {
                text.append(file).append(": ").append(e).append('\n');
            }
        }
        try {
            text.append("--- states ").append(end(states().toString())).append('\n');
            text.append("--- audit log\n").append(end(Files.readString(sofie.root().resolve("logs/log_audit.log"))));
        } catch (IOException | RuntimeException e) {
            text.append(e);
        }
        return text.toString();
    }

    @Override
    public void close() throws Exception {
        if (service != null && service.isAlive()) {
            kill();
        }
    }
}
