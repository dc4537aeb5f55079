// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import lu.seco.remote.internal.contract.Contract;
import lu.seco.remote.internal.contract.Contracts;
import lu.seco.remote.internal.wire.Limits;
import lu.seco.remote.internal.wire.Note;
import org.osgi.service.log.Logger;

/** A service on a real socket, as far as windows are concerned. */
public final class FakeService implements AutoCloseable {

    public static final String OWNER = "o".repeat(64);
    public static final String GUEST = "g".repeat(64);

    private final Contracts contracts = new Contracts();
    private final Server server;
    private final Tellers tellers;

    public FakeService(FakeHouse house, Path folder, Limits limits, Logger log) throws IOException {
        server = new Server(contracts, house, new Visit.Tokens(OWNER, Optional.of(GUEST)), limits, folder.resolve("scratch"), log);
        tellers = new Tellers(server::busy, server::push, log);
    }

    /** Quick to give up. */
    public static Limits quick() {
        return new Limits(3, 64 * 1024, 8 << 20, 2, 4, 16 << 20, Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofMillis(100));
    }

    public int port() {
        return server.port();
    }

    public void note(Path file, String token) throws IOException {
        new Note(server.port(), token, 1).write(file);
    }

    public boolean busy() {
        return server.busy();
    }

    public void servicesChanged() {
        server.servicesChanged();
    }

    /** The engine's side of a listener. */
    public <L> L listener(Class<L> type) {
        Contract contract = contracts.listener(type.getSimpleName()).orElseThrow();
        return type.cast(tellers.listener(contract));
    }

    @Override
    public void close() {
        tellers.close();
        server.close();
    }
}
