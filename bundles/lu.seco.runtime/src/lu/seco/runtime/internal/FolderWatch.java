// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.log.Logger;

/**
 * Looks into a folder whenever something in it is made or changed, on a daemon thread that sleeps in between. Where the file system cannot
 * tell, it looks every two seconds.
 */
final class FolderWatch implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 2_000;

    private final Path folder;
    private final Runnable look;
    private final Logger log;
    private final CountDownLatch closed = new CountDownLatch(1);
    private WatchService service;

    private FolderWatch(Path folder, Runnable look, Logger log) {
        this.folder = folder;
        this.look = look;
        this.log = log;
    }

    /**
     * Begins. What happens after the return is not missed.
     *
     * @param first done once, before any look
     */
    static FolderWatch start(Path folder, Runnable first, Runnable look, Logger log) {
        FolderWatch watch = new FolderWatch(folder, look, log);
        WatchKey key = watch.register();
        first.run();
        Thread thread = new Thread(() -> watch.run(key), "seco-knock");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** May be called from the thread itself; does not wait for its end. */
    @Override
    public void close() {
        closed.countDown();
        if (service == null) {
            return;
        }
        try {
            service.close();
        } catch (IOException e) {
            log.warn("watching {} does not end properly: {}", folder, e.toString());
        }
    }

    private WatchKey register() {
        try {
            service = folder.getFileSystem().newWatchService();
            return folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException | UnsupportedOperationException e) {
            log.info("{} does not tell of changes, it is looked at every {} ms: {}", folder, INTERVAL_MILLIS, e.toString());
            return null;
        }
    }

    private void run(WatchKey registered) {
        try {
            boolean told = registered != null;
            while (told && closed.getCount() > 0) {
                WatchKey key = service.take();
                key.pollEvents();
                // asked for further events before the look, so that none falls between
                told = key.reset();
                lookUnlessClosed();
            }
            while (!closed.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
                lookUnlessClosed();
            }
        } catch (ClosedWatchServiceException e) {
            // the way it ends while it waits
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookUnlessClosed() {
        if (closed.getCount() > 0) {
            look.run();
        }
    }
}
