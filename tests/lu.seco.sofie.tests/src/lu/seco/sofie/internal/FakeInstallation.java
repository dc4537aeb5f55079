// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lu.seco.core.sofie.SofieDriver.Opened;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.sofie.SofieSession;
import lu.seco.core.sofie.Submission;
import lu.seco.core.step.Steps;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.descriptor.OsFamily;
import lu.seco.sofie.internal.descriptor.Role;
import lu.seco.sofie.internal.run.Processes;
import lu.seco.sofie.internal.session.InstallationDriver;
import lu.seco.sofie.internal.session.Surroundings;
import org.osgi.service.log.Logger;

/** The folders, script and log of a SOFiE that the test itself plays. */
public final class FakeInstallation {

    public static final String USER = "999900203";
    public static final String CLASS = "lu.cetrel.sofie.client.SofieMain";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    public final Path root;
    public final Path outputs;
    public final DescriptorFile file;
    public Clock clock = Clock.systemUTC();
    public long nanos;
    public boolean realNanos = true;
    public Optional<Instant> machineStart = Optional.empty();
    public Steps steps = Steps.NONE;

    private final Path contents;
    private final List<String> descriptor = new ArrayList<>();

    public FakeInstallation(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("so fie")).toRealPath();
        outputs = folder.resolve("outputs");
        contents = Files.createDirectories(folder.resolve("contents"));
        file = new DescriptorFile(folder.resolve("sofie.properties"), OsFamily.of(System.getProperty("os.name")));
        descriptor("root = " + root);
        descriptor("user = " + USER);
        descriptor("process.root = yes");
        descriptor("timeout.grace = 300 ms");
        for (Role role : Role.values()) {
            if (role != Role.TRANSFER) {
                Files.createDirectories(folder(role));
            }
        }
        Files.createDirectories(root.resolve("logs"));
        Files.createFile(log());
    }

    /** Adds a line to the descriptor. */
    public void descriptor(String line) throws IOException {
        descriptor.add(line);
        Files.write(file.file(), descriptor);
    }

    public Descriptor read() throws SofieException {
        return file.descriptor();
    }

    public Path folder(Role role) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return switch (role) {
            case OUTBOX -> root.resolve("data/" + USER + "/out");
            case QUEUE -> root.resolve("data/" + USER + "/crypted");
            case TRANSFER -> root.resolve("data/" + USER + "/.seco");
            case LIB -> root.resolve("lib");
            default -> root.resolve("data/" + USER + "/" + name);
        };
    }

    public Path log() {
        return root.resolve("logs/log_audit.log");
    }

    /** Writes the start script. */
    public void script(String... lines) throws IOException {
        Files.writeString(root.resolve("run_batch_" + USER + ".ksh"), String.join("\n", lines) + "\n");
    }

    /** Writes a line with the time of now into the audit log. */
    public void logs(String rest) throws IOException {
        logs(Instant.now(), rest);
    }

    public void logs(Instant time, String rest) throws IOException {
        raw(TIME.format(LocalDateTime.ofInstant(time, ZoneId.systemDefault())) + " " + rest + "\n");
    }

    public void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    public void raw(byte[] bytes) throws IOException {
        Files.write(log(), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A file in one of SOFiE's folders. */
    public Path put(Role role, String name, String content) throws IOException {
        return Files.writeString(folder(role).resolve(name), content);
    }

    /** A submission whose content is stored. */
    public Submission submission(String name, String content) throws IOException {
        String sha256 = sha256(content);
        Path stored = Files.writeString(contents.resolve(sha256), content);
        return new Submission("report-" + name.hashCode(), name, stored, sha256, Optional.empty());
    }

    public static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Submission inQueue(Submission submission, String sofieName) {
        return new Submission(submission.reportId(), submission.officialName(), submission.content(), submission.sha256(),
                Optional.of(sofieName));
    }

    public Surroundings surroundings() {
        Logger log = logger();
        return new Surroundings("SeCo test", outputs, new Processes(log), clock, () -> realNanos ? System.nanoTime() : nanos,
                () -> machineStart, Thread::onSpinWait, log, step -> steps.reached(step));
    }

    public InstallationDriver driver() {
        return new InstallationDriver(file, surroundings());
    }

    public SofieSession open() throws SofieException {
        Opened opened = driver().open();
        assertTrue(String.valueOf(opened.busy()), opened.session().isPresent());
        return opened.session().get();
    }

    /** A log nobody reads. */
    public static Logger logger() {
        return (Logger) Proxy.newProxyInstance(FakeInstallation.class.getClassLoader(), new Class<?>[] {Logger.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? Boolean.FALSE : null);
    }

    /** Waits until something is so. */
    public static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
