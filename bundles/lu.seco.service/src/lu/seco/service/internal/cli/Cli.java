// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.InstanceGuard;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.core.Message;
import lu.seco.core.remote.RemoteEngines;
import lu.seco.core.settings.Settings;
import lu.seco.service.internal.cli.Command.Site;
import lu.seco.service.internal.cli.CommandLines.Read.Call;
import lu.seco.service.internal.control.ControlClient;
import lu.seco.service.internal.control.ControlRequest;
import org.osgi.service.log.Logger;

/**
 * The command {@code seco}: decides who carries a command out. One process works in a data folder; if it is another one,
 * the command line is handed to it, unless the command has nothing to do with the data folder.
 */
public final class Cli {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    /** Under this name a window holds a data folder, its engine at work. */
    private static final String WINDOW = "SeCo";
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int SETTINGS_LOOKS = 100;
    private static final Duration SETTINGS_LOOK = Duration.ofMillis(20);

    private final CommandRunner runner;
    private final Services services;
    private final ControlClient client;
    private final StopRequest stop;
    private final Logger log;

    public Cli(CommandRunner runner, Services services, ControlClient client, StopRequest stop, Logger log) {
        this.runner = runner;
        this.services = services;
        this.client = client;
        this.stop = stop;
        this.log = log;
    }

    /** Carries out a command line; the exit code. */
    public int run(List<String> arguments, Invocation.Caller caller, Output output) {
        try {
            return runner.read(arguments, caller, output, (call, wording) -> carry(call, wording, output));
        } catch (ControlClient.LostException e) {
            log.warn("the process that carried out a command is gone", e);
            return complain(arguments, output);
        } catch (IOException e) {
            // For example seco journal | head: there is nobody to tell it to.
            log.info("the output of a command was closed: {}", e.getMessage());
            return ExitCode.ERROR.code();
        }
    }

    private int complain(List<String> arguments, Output output) {
        try {
            Wording wording = new Wording(services.texts(), CommandLines.language(arguments, services.texts()));
            output.complaint(wording.text("cli.channel.lost"));
        } catch (MissingServiceException | IOException e) {
            log.warn("nobody could be told", e);
        }
        return ExitCode.ERROR.code();
    }

    private int carry(Call call, Wording wording, Output output) throws IOException {
        if (call.command().site() == Site.APART) {
            return runner.execute(call, wording, output, stop, false);
        }
        try {
            return carry(call, wording, output, services.guard());
        } catch (MissingServiceException e) {
            log.error("{}", e.getMessage());
            output.complaint(wording.text(e.told()));
            return ExitCode.ERROR.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.ERROR.code();
        }
    }

    /**
     * A folder that is held without anybody to talk to belongs to a process that starts, ends, or is another short command:
     * that passes, so it is waited for a while.
     */
    private int carry(Call call, Wording wording, Output output, InstanceGuard guard)
            throws IOException, MissingServiceException, InterruptedException {
        Site site = call.command().site();
        long end = System.nanoTime() + call.patience().toNanos();
        while (true) {
            Optional<Holder> holder;
            try {
                holder = site == Site.RUNNING ? guard.holder() : guard.acquire("seco " + call.command().name());
            } catch (IOException e) {
                log.error("the data folder cannot be taken", e);
                output.complaint(wording.text("cli.guard.failed", e.getMessage()));
                return ExitCode.ERROR.code();
            }
            if (holder.isEmpty()) {
                return site == Site.RUNNING ? notRunning(wording, output) : here(call, wording, output);
            }
            OptionalInt code = site == Site.HERE ? refusal(holder.get()) : forward(call, holder.get(), output);
            if (code.isPresent() && code.getAsInt() != ExitCode.HELD.code()) {
                return code.getAsInt();
            }
            if (code.isPresent() || System.nanoTime() >= end || stop.awaitRequest(LOOK)) {
                return held(holder.get(), wording, output);
            }
        }
    }

    /** A folder that only follows another one has nothing to tell; whoever gives the command would take its silence for that of the service. */
    private int here(Call call, Wording wording, Output output) throws IOException, InterruptedException {
        Optional<String> followed = followed();
        if (followed.isPresent()) {
            output.complaint(wording.text("cli.follows", followed.get(), String.join(" ", call.invocation().arguments())));
            if (call.command().site() == Site.HERE) {
                return ExitCode.HELD.code();
            }
        }
        return runner.execute(call, wording, output, stop, false);
    }

    /** The settings are read while the process starts. */
    private Optional<String> followed() throws InterruptedException {
        try {
            Settings settings = services.part(Settings.class);
            Optional<String> note = settings.value(RemoteEngines.FOLLOW);
            for (int look = 0; note.isEmpty() && look < SETTINGS_LOOKS && !stop.awaitRequest(SETTINGS_LOOK); look++) {
                note = settings.value(RemoteEngines.FOLLOW);
            }
            return note.filter(text -> !text.isBlank());
        } catch (MissingServiceException e) {
            log.debug("whether another service is followed is not known: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** A second service has no use for waiting if the first one works. */
    private OptionalInt refusal(Holder holder) {
        return client.reaches(holder) ? OptionalInt.of(ExitCode.HELD.code()) : OptionalInt.empty();
    }

    private OptionalInt forward(Call call, Holder holder, Output output) throws IOException {
        Invocation invocation = call.invocation();
        return client.forward(holder,
                new ControlRequest(invocation.arguments(), invocation.caller().person(), invocation.caller().width(), invocation.caller().folder()), output);
    }

    private static int notRunning(Wording wording, Output output) throws IOException {
        output.complaint(wording.text("cli.not.running"));
        return ExitCode.NOT_RUNNING.code();
    }

    private int held(Holder holder, Wording wording, Output output) throws IOException, MissingServiceException {
        String since = TIME.format(holder.since().atZone(services.clock().getZone()));
        Message told = holder.pid() == -1 ? Message.of("cli.held.unknown")
                : Message.of("cli.held", holder.program(), Long.toString(holder.pid()), holder.user(), holder.host(), since);
        output.complaint(wording.text(told));
        if (holder.program().equals(WINDOW)) {
            output.complaint(wording.text("cli.held.window"));
        }
        return ExitCode.HELD.code();
    }
}
