// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.update;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that gives out the files of a folder, which may be exchanged for another. */
public final class WebSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Path folder;

    public WebSite(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/updates/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort() + "/updates/";
    }

    /** Gives out another folder from now on. */
    public void folder(Path now) {
        folder = now;
        asked.clear();
    }

    /** What was asked for since the folder is given out. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath().substring("/updates/".length());
            asked.add(path);
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                call.sendResponseHeaders(404, -1);
                return;
            }
            call.sendResponseHeaders(200, Files.size(file));
            try (OutputStream out = call.getResponseBody()) {
                Files.copy(file, out);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
