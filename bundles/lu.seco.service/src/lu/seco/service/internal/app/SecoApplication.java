// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lu.seco.core.DataFolder;
import lu.seco.service.internal.cli.Cli;
import lu.seco.service.internal.cli.CommandLines;
import lu.seco.service.internal.cli.CommandRunner;
import lu.seco.service.internal.cli.ExitCode;
import lu.seco.service.internal.cli.Invocation;
import lu.seco.service.internal.cli.MissingServiceException;
import lu.seco.service.internal.cli.StopRequest;
import lu.seco.service.internal.control.ControlClient;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The Equinox application {@code lu.seco.service.app}: the command {@code seco}. */
public final class SecoApplication implements IApplication {

    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(30);
    private static final Duration CHANNEL_PATIENCE = Duration.ofSeconds(10);
    /** The commands keep shorter limits of their own; this one only keeps the process from hanging for ever. */
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(15);
    private static final Duration FRAMEWORK_LIMIT = Duration.ofSeconds(30);

    private final StopRequest stop = new StopRequest();

    @Override
    public Object start(IApplicationContext application) {
        BundleContext context = FrameworkUtil.getBundle(SecoApplication.class).getBundleContext();
        Logger log = context.getService(context.getServiceReference(LoggerFactory.class)).getLogger(SecoApplication.class);
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        application.applicationRunning();
        TerminationHook hook = hook(context);
        Runtime.getRuntime().addShutdownHook(hook);
        int code = ExitCode.ERROR.code();
        try {
            if (!Everything.start(context, SERVICE_PATIENCE)) {
                log.warn("not all bundles were started within {}", SERVICE_PATIENCE);
            }
            code = run(List.of(arguments), new OsgiServices(context, SERVICE_PATIENCE), context, log);
        } finally {
            stop.finished(code);
            remove(hook, log);
        }
        return Integer.valueOf(code);
    }

    private int run(List<String> arguments, OsgiServices services, BundleContext context, Logger log) {
        ConsoleOutput console = ConsoleOutput.ofProcess();
        DataFolder folder;
        try {
            folder = services.dataFolder();
        } catch (MissingServiceException e) {
            // Nothing that knows texts can be there without a data folder.
            log.error("{}", e.getMessage());
            complain(console, e.getMessage(), log);
            return ExitCode.ERROR.code();
        }
        CommandLines lines = Commands.all(context.getBundle().getVersion().toString(), log);
        CommandRunner runner = new CommandRunner(lines, services, log);
        ControlClient client = new ControlClient(folder.run().resolve(ControlComponent.NOTE), CHANNEL_PATIENCE);
        return new Cli(runner, services, client, stop, log).run(arguments, caller(), console);
    }

    private static void complain(ConsoleOutput console, String sentence, Logger log) {
        try {
            console.complaint(sentence);
        } catch (IOException e) {
            log.warn("nobody could be told", e);
        }
    }

    /** The start script knows the width of the terminal; Java cannot ask for it. */
    private static Invocation.Caller caller() {
        String width = String.valueOf(System.getenv("SECO_WIDTH"));
        return new Invocation.Caller(System.getProperty("user.name", "?"), width.matches("\\d{1,4}") ? Integer.parseInt(width) : 0,
                Path.of("").toAbsolutePath());
    }

    private TerminationHook hook(BundleContext context) {
        Framework framework = context.getBundle(0).adapt(Framework.class);
        return new TerminationHook(stop, COMMAND_LIMIT,
                () -> framework.waitForStop(FRAMEWORK_LIMIT.toMillis()).getType() != FrameworkEvent.WAIT_TIMEDOUT,
                Runtime.getRuntime()::halt);
    }

    private static void remove(TerminationHook hook, Logger log) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            log.debug("the process is ending already: {}", e.getMessage());
        }
    }

    /**
     * The framework is being stopped by somebody else: it goes on stopping when this returns, so the engine must have stopped
     * by then.
     */
    @Override
    public void stop() {
        stop.request();
        try {
            if (stop.held()) {
                stop.awaitFinished(COMMAND_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
