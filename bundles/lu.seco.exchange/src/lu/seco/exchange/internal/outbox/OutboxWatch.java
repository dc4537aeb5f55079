// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.outbox;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Listens to the file system about <i>Départ</i>. News only wake up a look; what counts is what the look sees, so lost or doubled events are no
 * harm, and an overflow is simply news.
 */
public final class OutboxWatch implements AutoCloseable {

    private static final String CANARY = ".seco-canary";
    private static final String ANY = "";

    private final WatchService service;
    private final WatchKey key;
    private final Path folder;
    private final Runnable news;
    private final Map<String, Long> announced = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();
    private volatile CountDownLatch canary = new CountDownLatch(1);

    /**
     * Begins to watch.
     *
     * @param news called on a thread of the watch when something happened
     * @throws IOException if the folder cannot be watched
     */
    public OutboxWatch(Path folder, Runnable news) throws IOException {
        this(folder, news, ENTRY_CREATE, ENTRY_MODIFY);
    }

    private OutboxWatch(Path folder, Runnable news, WatchEvent.Kind<?>... kinds) throws IOException {
        this.folder = folder;
        this.news = news;
        this.service = folder.getFileSystem().newWatchService();
        try {
            this.key = folder.register(service, kinds);
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
        Thread thread = new Thread(this::listen, "SeCo outbox watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches a folder whose files are shown, so that it matters too when one goes. */
    public static OutboxWatch withDeletions(Path folder, Runnable news) throws IOException {
        return new OutboxWatch(folder, news, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    }

    private void listen() {
        try {
            while (true) {
                WatchKey signalled = service.take();
                if (drain(signalled)) {
                    news.run();
                }
                if (!signalled.reset()) {
                    news.run();
                    return;
                }
            }
        } catch (ClosedWatchServiceException e) {
            // closed by us: the regular end
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads all events that are there. Returns whether any is about more than our own canary. */
    private boolean drain(WatchKey signalled) {
        boolean more = false;
        for (WatchEvent<?> event : signalled.pollEvents()) {
            String name = event.kind() == OVERFLOW ? ANY : String.valueOf(event.context());
            if (name.equals(CANARY)) {
                canary.countDown();
            } else {
                announced.put(name, heard.incrementAndGet());
                more = true;
            }
        }
        return more;
    }

    /** Whether the folder is still being watched: not if it was removed or its volume went away. */
    public boolean valid() {
        return key.isValid();
    }

    /** How many events there were so far. */
    public long heard() {
        return heard.get();
    }

    /** Whether an event spoke of that name (or an overflow of any) and was not forgotten since. */
    public boolean announced(String name) {
        return announced.containsKey(name) || announced.containsKey(ANY);
    }

    /** Keeps the memory of names small: forgets what was heard up to that event, not what came meanwhile. */
    public void forgetAnnounced(long upTo) {
        announced.values().removeIf(event -> event <= upTo);
    }

    /**
     * Writes a hidden file and waits for the event about it: shares often report nothing.
     *
     * @return whether the event came in time
     * @throws IOException if the file could not be written: the folder is read-only, which says nothing of events
     */
    public boolean canary(Duration patience) throws IOException, InterruptedException {
        canary = new CountDownLatch(1);
        Path file = folder.resolve(CANARY);
        Files.write(file, new byte[] {'\n'});
        Files.delete(file);
        return canary.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
