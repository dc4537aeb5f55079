// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lu.seco.core.exchange.Exchange;
import lu.seco.service.internal.cli.Command;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.Options;
import lu.seco.service.internal.cli.RestartSwitch;
import lu.seco.service.internal.cli.Wording;
import lu.seco.service.internal.control.ControlChannel;
import org.osgi.service.log.Logger;
import picocli.CommandLine.Model.OptionSpec;

/** {@code seco run}: the service. Works until the process is asked to end, and then ends the engine before anything else goes. */
public final class RunCommand implements Command {

    static final String STOP_WAIT = "--stop-wait";
    private static final String UNTIL_INPUT_ENDS = "--until-input-ends";

    private static final Duration STANDARD_STOP_WAIT = Duration.ofSeconds(60);

    private final Logger log;

    public RunCommand(Logger log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public Site site() {
        return Site.HERE;
    }

    @Override
    public List<OptionSpec> options(Wording wording) {
        return List.of(stopWait(wording), Options.own(wording, name(), UNTIL_INPUT_ENDS));
    }

    static OptionSpec stopWait(Wording wording) {
        return Options.value(wording, STOP_WAIT, wording.text("cli.label.time"), Duration.class, Options.duration(wording));
    }

    @Override
    public ExitCode execute(Session session) throws IOException, MissingServiceException, InterruptedException {
        Exchange exchange = session.services().exchange();
        ControlChannel channel = session.services().control();
        RestartSwitch restart = session.services().part(RestartSwitch.class);
        try {
            channel.open();
        } catch (IOException e) {
            log.error("the control channel cannot be opened", e);
            session.output().complaint(session.wording().text("cli.channel.failed", e.getMessage()));
            return ExitCode.ERROR;
        }
        session.stop().hold();
        boolean stopped;
        try {
            exchange.start();
            restart.arm(session.stop()::request);
            if (session.invocation().has(UNTIL_INPUT_ENDS)) {
                InputEnd.follow(System.in, session.stop(), log);
            }
            say(session, "cli.run.started");
            session.stop().awaitRequest();
        } finally {
            restart.disarm();
            stopped = stop(session, exchange);
            channel.close();
        }
        if (stopped) {
            say(session, "cli.run.stopped");
        }
        return !stopped ? ExitCode.ERROR : restart.wanted() ? ExitCode.RESTART : ExitCode.OK;
    }

    /** A service whose console is gone goes on. */
    private void say(Session session, String code) {
        try {
            session.output().line(session.wording().text(code));
        } catch (IOException e) {
            log.warn("the console cannot be written to: {}", e.getMessage());
        }
    }

    /** Stops the engine and waits for it; whether it stopped in time. */
    static boolean stop(Session session, Exchange exchange) throws IOException, InterruptedException {
        Duration longest = session.invocation().<Duration>value(STOP_WAIT).orElse(STANDARD_STOP_WAIT);
        try {
            exchange.stop().get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            session.output().complaint(session.wording().text("cli.stop.late", longest.toSeconds()));
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine could not be stopped", e.getCause());
        }
    }
}
