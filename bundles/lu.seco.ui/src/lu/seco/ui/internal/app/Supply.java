// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.InstanceGuard.Holder;
import lu.seco.core.StartLevels;
import lu.seco.core.remote.RemoteEngine;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.engine.EngineFeeder;
import lu.seco.ui.internal.engine.Takeover;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Where the engine's services come from: from this process, or from the service that holds the data folder. If the service is gone a person may have this
 * process take its place, which the guard of the data folder allows to one process only.
 */
final class Supply implements Takeover, AutoCloseable {

    private final BundleContext bundles;
    private final Engine engine;
    private final Entrance entrance;
    private final Duration patience;
    private EngineFeeder feeder;
    private boolean far;

    /**
     * @param remote the engine of the service; empty for that of this process
     * @param patience how long services are waited for
     */
    Supply(BundleContext bundles, Engine engine, Entrance entrance, Optional<RemoteEngine> remote, Duration patience) {
        this.bundles = Objects.requireNonNull(bundles, "bundles");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.entrance = Objects.requireNonNull(entrance, "entrance");
        this.patience = Objects.requireNonNull(patience, "patience");
        far = remote.isPresent();
        feeder = new EngineFeeder(bundles, engine, remote);
        feeder.openLight();
        if (far) {
            engine.further().come(Takeover.class, this);
        }
    }

    /** Everything else; may take seconds. What the window does not need to be drawn is held back by the product until now. */
    synchronized void open() {
        FrameworkStartLevel level = bundles.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkStartLevel.class);
        if (level.getStartLevel() < StartLevels.EVERYTHING) {
            level.setStartLevel(StartLevels.EVERYTHING);
        }
        feeder.open(patience);
    }

    @Override
    public synchronized Optional<Holder> begin() throws IOException {
        if (!far) {
            return Optional.empty();
        }
        Optional<Holder> other = entrance.take();
        if (other.isPresent()) {
            return other;
        }
        far = false;
        engine.further().go(Takeover.class, this);
        engine.opening(true);
        feeder.close();
        feeder = new EngineFeeder(bundles, engine, Optional.empty());
        feeder.openLight();
        feeder.open(patience);
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        feeder.close();
    }
}
