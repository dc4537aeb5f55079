// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.Records;
import lu.seco.core.content.Records.Total;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.JournalException;
import org.osgi.service.log.Logger;

/**
 * Records per employer and month in stored contents, remembered by hash: those used last, so many files and so many rows at most. One thread at a time.
 */
final class Totals {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_ROWS = 50_000;

    private final ContentStore contents;
    private final Logger log;
    private final Map<String, List<Total>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int rows;
    private Optional<Records> records = Optional.empty();

    Totals(ContentStore contents, Logger log) {
        this.contents = contents;
        this.log = log;
    }

    /** Takes what reads records, or takes note that nothing does. */
    void reader(Optional<Records> reader) {
        records = reader;
        known.clear();
        rows = 0;
    }

    /**
     * The totals of a content; empty if it is not stored, cannot be read, or nothing reads records.
     *
     * @throws JournalException with the code {@code journal.interrupted} if the thread was interrupted meanwhile
     */
    List<Total> of(String kind, String sha256) throws JournalException {
        List<Total> found = known.get(sha256);
        if (found == null) {
            Optional<Path> content = contents.find(sha256);
            if (records.isEmpty() || content.isEmpty()) {
                return List.of();
            }
            found = read(kind, content.get());
            remember(sha256, found);
        }
        return found;
    }

    private List<Total> read(String kind, Path content) throws JournalException {
        try {
            List<Total> read = records.orElseThrow().totals(kind, content);
            interruptible(null);
            return read;
        } catch (IOException e) {
            interruptible(e);
            log.warn("for whom {} was sent cannot be told, its content cannot be read: {}", content.getFileName(), e.toString());
            return List.of();
        }
    }

    /** Ends what was asked for if the thread was interrupted; half a content must not be remembered. */
    static void interruptible(Exception cause) throws JournalException {
        if (Thread.currentThread().isInterrupted()) {
            throw new JournalException(Message.of("journal.interrupted"), cause);
        }
    }

    private void remember(String sha256, List<Total> found) {
        known.put(sha256, found);
        rows += found.size();
        Iterator<List<Total>> oldest = known.values().iterator();
        while (known.size() > MOST_FILES || rows > MOST_ROWS && known.size() > 1) {
            rows -= oldest.next().size();
            oldest.remove();
        }
    }
}
