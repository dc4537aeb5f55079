// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.service.internal.cli.CommandRunner;
import lu.seco.service.internal.cli.ServedCommands;
import lu.seco.service.internal.cli.StopRequest;
import lu.seco.service.internal.control.ControlChannel;
import lu.seco.service.internal.control.ControlLimits;
import lu.seco.service.internal.control.ControlServer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The control channel of this process. It takes no reference to what the commands need: the journal must not be opened
 * because the channel is there.
 */
@Component(service = ControlChannel.class)
public final class ControlComponent implements ControlChannel {

    /** Name of the note in the folder of what lives as long as the process. */
    static final String NOTE = "control";
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Logger log;
    private final String version;
    private final OsgiServices services;
    private Optional<Opened> opened = Optional.empty();

    @Activate
    public ControlComponent(BundleContext context, @Reference DataFolder folder,
            @Reference(service = LoggerFactory.class) Logger log) {
        this.folder = folder;
        this.log = log;
        this.version = context.getBundle().getVersion().toString();
        this.services = new OsgiServices(context, SERVICE_PATIENCE);
    }

    private record Opened(ControlServer server, StopRequest stop) {
    }

    @Override
    public synchronized void open() throws IOException {
        if (opened.isEmpty()) {
            StopRequest stop = new StopRequest();
            ServedCommands commands = new ServedCommands(new CommandRunner(Commands.all(version, log), services, log), stop);
            opened = Optional.of(new Opened(new ControlServer(folder.run().resolve(NOTE), ControlLimits.STANDARD, commands, log), stop));
        }
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(channel -> {
            channel.stop().request();
            channel.server().close();
        });
        opened = Optional.empty();
    }

    @Deactivate
    void deactivate() {
        close();
        services.release();
    }
}
