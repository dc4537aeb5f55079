// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.log.Logger;

/**
 * Knocking: the small file {@code run/knock} appears, the window that is open deletes it and shows itself. Watched only while somebody wants to
 * know; a file from before that is an old wish and is taken away unheard.
 */
final class Knocks {

    private static final int LARGEST = 200;

    private final Path file;
    private final Logger log;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private FolderWatch watch;
    private String heard = "";

    /** One registration; told apart by identity, so that one listener can be registered twice. */
    private static final class Listener {

        private final Runnable told;

        Listener(Runnable told) {
            this.told = told;
        }
    }

    Knocks(Path folder, Logger log) {
        file = folder.resolve("knock");
        this.log = log;
    }

    /** Leaves the wish behind. The content is another one each time: where the file cannot be deleted at once, it still counts only once. */
    void knock() throws IOException {
        String content = UUID.randomUUID() + " " + ProcessHandle.current().pid() + "\n";
        Path draft = file.resolveSibling("knock." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(draft, content, StandardOpenOption.CREATE_NEW);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Adds a listener.
     *
     * @return takes it away again
     */
    synchronized Runnable add(Runnable told) {
        Listener listener = new Listener(told);
        listeners.add(listener);
        adjust();
        return () -> remove(listener);
    }

    private synchronized void remove(Listener listener) {
        listeners.remove(listener);
        adjust();
    }

    /** Nobody is told any more. */
    synchronized void close() {
        listeners.clear();
        adjust();
    }

    private void adjust() {
        boolean wanted = !listeners.isEmpty();
        if (wanted && watch == null) {
            watch = FolderWatch.start(file.getParent(), this::forget, this::look, log);
        } else if (!wanted && watch != null) {
            watch.close();
            watch = null;
        }
    }

    /** A wish from before is none any more. */
    private void forget() {
        try {
            heard = content();
            Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            // nobody knocked before
            return;
        } catch (IOException e) {
            log.warn("an old knock stays behind, {}: {}", file, e.toString());
        }
    }

    private void look() {
        String content;
        try {
            content = content();
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            log.warn("a knock cannot be read, {}: {}", file, e.toString());
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.debug("the knock {} is deleted next time: {}", file, e.toString());
        }
        if (!content.isEmpty() && !content.equals(heard)) {
            heard = content;
            listeners.forEach(this::tell);
        }
    }

    /** What the file holds; empty text if it is no plain file: then nobody of ours has written it. */
    private String content() throws IOException {
        // one look at what it is: two would take a file that comes between them for none of ours
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isRegularFile()) {
            return "";
        }
        try (InputStream input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return new String(input.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        }
    }

    private void tell(Listener listener) {
        try {
            listener.told.run();
        } catch (RuntimeException e) {
            log.error("somebody knocked, but it could not be passed on", e);
        }
    }
}
