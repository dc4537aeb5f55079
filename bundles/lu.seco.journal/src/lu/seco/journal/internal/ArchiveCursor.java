// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the events of one archive in order. */
final class ArchiveCursor implements AutoCloseable {

    private final ZipFile zip;
    private final BufferedReader in;
    private Optional<StoredEvent> next;

    ArchiveCursor(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            ZipEntry events = zip.getEntry(ArchiveFile.EVENTS);
            if (events == null) {
                throw new NoSuchFileException(file + "!" + ArchiveFile.EVENTS);
            }
            in = new BufferedReader(new InputStreamReader(zip.getInputStream(events), StandardCharsets.UTF_8));
            next = read();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The event with that number; numbers asked for must rise. */
    Optional<StoredEvent> find(long number) throws IOException {
        while (next.isPresent() && next.get().number() < number) {
            next = read();
        }
        return next.filter(event -> event.number() == number);
    }

    /** The event that comes next; empty at the end. */
    Optional<StoredEvent> next() throws IOException {
        Optional<StoredEvent> event = next;
        if (event.isPresent()) {
            next = read();
        }
        return event;
    }

    /** Whether all events are read. */
    boolean exhausted() {
        return next.isEmpty();
    }

    private Optional<StoredEvent> read() throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Optional<StoredEvent> event = StoredEvent.parse(line);
            if (event.isPresent()) {
                return event;
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            in.close();
        }
    }
}
