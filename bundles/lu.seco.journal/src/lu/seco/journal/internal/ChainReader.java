// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.journal.internal.ArchiveTable.Archive;
import lu.seco.journal.internal.EventTable.EventRow;
import org.osgi.service.log.Logger;

/** Reads the chain from the first event to the last, a few at a time; facts that are archived come from the archives. */
final class ChainReader implements EventFiles.Source, AutoCloseable {

    private static final int PAGE = 100;

    private final Derby database;
    private final Path archives;
    private final Logger log;
    /** Archives that are open, by number; empty for one that cannot be read or is read to its end. */
    private final Map<Integer, Optional<ArchiveCursor>> cursors = new HashMap<>();
    private long reached;

    ChainReader(Derby database, Path journal, Logger log) {
        this.database = database;
        this.archives = ArchiveFile.folder(journal);
        this.log = log;
    }

    @Override
    public long lastNumber() throws JournalException {
        return database.read(EventTable::lastNumber);
    }

    /** An event whose facts cannot be had gets none: its line keeps its place, and {@code verify} names it. */
    @Override
    public List<StoredEvent> from(long number) throws JournalException {
        List<EventRow> rows = read(number, Long.MAX_VALUE);
        if (rows.isEmpty()) {
            throw new JournalException(Message.of("journal.row.damaged", number), null);
        }
        return rows.stream().map(row -> row.event().facts().isEmpty() ? row.event().withFacts("{}") : row.event()).toList();
    }

    /** The next rows from this number on. Facts are empty text where the archive cannot give them. */
    List<EventRow> read(long from, long to) throws JournalException {
        if (from <= reached) {
            // Archives are read forwards only.
            rewind();
        }
        List<EventRow> rows = new ArrayList<>(PAGE);
        for (EventRow row : database.read(connection -> EventTable.range(connection, from, to, PAGE))) {
            rows.add(row.archived() ? new EventRow(row.event().withFacts(archivedFacts(row)), row.archive()) : row);
            reached = row.event().number();
        }
        return rows;
    }

    private void rewind() throws JournalException {
        try {
            close();
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.read.failed", Failures.reason(e)), e);
        }
    }

    private String archivedFacts(EventRow row) throws JournalException {
        Optional<ArchiveCursor> cursor = cursors.get(row.archive());
        if (cursor == null) {
            cursor = open(row.archive());
            cursors.put(row.archive(), cursor);
        }
        if (cursor.isEmpty()) {
            return "";
        }
        try {
            String facts = cursor.get().find(row.event().number()).map(StoredEvent::facts).orElse("");
            if (cursor.get().exhausted()) {
                cursor.get().close();
                cursors.put(row.archive(), Optional.empty());
            }
            return facts;
        } catch (IOException e) {
            log.warn("Archive {} cannot be read on from event {}", row.archive(), row.event().number(), e);
            cursors.put(row.archive(), Optional.empty());
            return "";
        }
    }

    private Optional<ArchiveCursor> open(int id) throws JournalException {
        Optional<Archive> archive = database.read(connection -> ArchiveTable.one(connection, id));
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ArchiveCursor(archives.resolve(archive.get().fileName())));
        } catch (IOException e) {
            log.warn("Archive {} cannot be read", archive.get().fileName(), e);
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        for (Optional<ArchiveCursor> cursor : cursors.values()) {
            if (cursor.isPresent()) {
                cursor.get().close();
            }
        }
        cursors.clear();
        reached = 0;
    }
}
