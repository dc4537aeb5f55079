// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.exchange.EngineListener;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.service.internal.control.ControlChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * Keeps the channel open while the engine of this process works, whoever started it: the workbench knows nothing of this
 * bundle, and who lets the engine work holds the data folder.
 */
@Component(service = EngineListener.class)
public final class ControlFollower implements EngineListener {

    private final ControlChannel channel;
    private final Logger log;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "seco-control-follower");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public ControlFollower(@Reference ControlChannel channel, @Reference(service = LoggerFactory.class) Logger log) {
        this.channel = channel;
        this.log = log;
    }

    @Override
    public void changed(EngineStatus status) {
        boolean works = status.state() != EngineState.STOPPED;
        if (working.getAndSet(works) != works && !worker.isShutdown()) {
            worker.execute(works ? this::open : channel::close);
        }
    }

    private void open() {
        try {
            channel.open();
        } catch (IOException e) {
            log.error("the control channel cannot be opened: other seco commands cannot reach this process", e);
        }
    }

    @Deactivate
    void deactivate() {
        worker.shutdown();
        channel.close();
    }
}
