// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.sofie.internal.descriptor.ProcessSettings;
import org.osgi.service.log.Logger;

/** The processes of this machine: which of them are SOFiE, and which belong to a run. */
public final class Processes {

    /** Variable by which every process of a run is known, also after its parent has ended; its value is the id of the run. */
    static final String RUN_VARIABLE = "SECO_RUN";

    private static final Pattern LISTED = Pattern.compile("\\s*(\\d{1,10})\\s(.*)");
    private static final int LIST_SECONDS = 20;
    private static final int LIST_LIMIT = 16_000_000;

    private final ProcFiles proc = new ProcFiles(Path.of("/proc"));
    private final Logger log;

    public Processes(Logger log) {
        this.log = Objects.requireNonNull(log, "log");
    }

    /** All processes that look like SOFiE, whoever started them, SeCo itself excepted. */
    public List<FoundProcess> sofie(ProcessSettings settings) {
        Map<Long, String> listed = settings.listCommand().isEmpty() ? Map.of() : listed(settings.listCommand());
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != self)
                .filter(handle -> matches(settings, commandLine(handle, listed)))
                .filter(this::alive)
                .map(handle -> new FoundProcess(handle, handle.info().user().orElse(""), handle.info().startInstant()))
                .toList();
    }

    /** Whether at least one other process shows its command line: if none does, not finding SOFiE means nothing. */
    public boolean tells(ProcessSettings settings) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses().anyMatch(handle -> handle.pid() != self && !commandLine(handle, Map.of()).isEmpty())
                || !settings.listCommand().isEmpty() && !listed(settings.listCommand()).isEmpty();
    }

    /** Whether a process still does something. */
    boolean alive(ProcessHandle handle) {
        return handle.isAlive() && !proc.dead(handle.pid());
    }

    /** Processes that carry the id of a run. */
    List<ProcessHandle> marked(String runId) {
        return ProcessHandle.allProcesses().filter(handle -> proc.hasVariable(handle.pid(), RUN_VARIABLE, runId)).filter(this::alive)
                .toList();
    }

    /**
     * Whether a SOFiE process that began after a run began can belong to it: its environment does not say that it belongs to somebody else.
     */
    boolean mayBelongTo(FoundProcess found, Instant start) {
        return found.start().filter(begin -> !begin.isBefore(start)).isPresent() && !proc.tellsEnvironment(found.handle().pid());
    }

    /**
     * When the machine was started, as far as it can be told: what was written shortly before a power failure may be missing. Where the
     * system does not say it, the start of the oldest process that shows its start.
     */
    public Optional<Instant> machineStart() {
        return proc.machineStart()
                .or(() -> ProcessHandle.allProcesses().map(handle -> handle.info().startInstant()).flatMap(Optional::stream)
                        .min(Instant::compareTo));
    }

    private String commandLine(ProcessHandle handle, Map<Long, String> listed) {
        return proc.commandLine(handle.pid()).or(() -> handle.info().commandLine())
                .or(() -> Optional.ofNullable(listed.get(handle.pid()))).orElse("");
    }

    private static boolean matches(ProcessSettings settings, String commandLine) {
        return settings.pattern().matcher(commandLine).find()
                && settings.containing().filter(text -> !plain(commandLine).contains(plain(text))).isEmpty();
    }

    private static String plain(String path) {
        return path.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    Map<Long, String> listed(List<String> command) {
        Map<Long, String> processes = new HashMap<>();
        for (String line : output(command).lines().toList()) {
            Matcher matcher = LISTED.matcher(line);
            if (matcher.matches()) {
                processes.put(Long.valueOf(matcher.group(1)), matcher.group(2));
            }
        }
        return processes;
    }

    private String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytes(process), task -> daemon(task).start());
            try {
                return new String(read.get(LIST_SECONDS, TimeUnit.SECONDS), Charset.defaultCharset());
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            log.warn("The command that lists processes failed: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "seco-process-list");
        thread.setDaemon(true);
        return thread;
    }

    private byte[] bytes(Process process) {
        try {
            return process.getInputStream().readNBytes(LIST_LIMIT);
        } catch (IOException e) {
            log.warn("The list of processes was cut off: {}", e.toString());
            return new byte[0];
        }
    }

    /** Those of the processes that still do something. */
    List<ProcessHandle> alive(Iterable<ProcessHandle> handles) {
        List<ProcessHandle> alive = new ArrayList<>();
        for (ProcessHandle handle : handles) {
            if (alive(handle)) {
                alive.add(handle);
            }
        }
        return alive;
    }
}
