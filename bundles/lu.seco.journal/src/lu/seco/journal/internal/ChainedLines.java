// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.journal.internal.EventFileReader.FileLine;

/**
 * The events of the event files behind a given one, each proven to follow from the one before. Only the very last line may be unreadable: it was
 * being written when the power went, so nobody was told that its event stands.
 */
final class ChainedLines implements AutoCloseable {

    private final EventFileReader lines;
    private final boolean fork;
    private Head head;
    private Optional<FileLine> torn = Optional.empty();

    private ChainedLines(EventFileReader lines, Head head) throws IOException {
        this.lines = lines;
        this.head = head;
        while (lines.peek().filter(line -> line.event() <= head.number()).isPresent() && head.number() > 0) {
            lines.skip();
        }
        this.fork = lines.peek().flatMap(line -> StoredEvent.parse(line.text())).filter(this::ofAnotherHistory).isPresent();
    }

    /** All events behind the head. Only files that have some are opened. */
    static ChainedLines behind(Head head, Path journal) throws IOException {
        Deque<Path> needed = new ArrayDeque<>();
        List<Path> months = EventFiles.months(journal);
        for (int i = months.size() - 1; i >= 0; i--) {
            Optional<StoredEvent> last = head.number() == 0 ? Optional.empty() : EventFileTail.of(months.get(i)).last();
            if (last.filter(event -> event.number() <= head.number()).isPresent()) {
                break;
            }
            needed.addFirst(months.get(i));
        }
        EventFileReader lines = new EventFileReader(List.copyOf(needed));
        try {
            return new ChainedLines(lines, head);
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    /** It says of itself the right number and the right hash, but another one before it. */
    private boolean ofAnotherHistory(StoredEvent event) {
        return head.number() > 0 && event.number() == head.number() + 1 && !event.previous().equals(head.hash())
                && event.computedHash().equals(event.hash());
    }

    /** Whether the lines belong to another history than the head: another copy of the journal went on there. */
    boolean isFork() {
        return fork;
    }

    /** The last event so far. */
    Head head() {
        return head;
    }

    /** A half line at the end. */
    Optional<FileLine> torn() {
        return torn;
    }

    /**
     * The next event; empty at the end.
     *
     * @throws JournalException if the chain is broken there
     */
    Optional<StoredEvent> next() throws IOException, JournalException {
        Optional<FileLine> line = lines.peek();
        if (line.isEmpty() || torn.isPresent()) {
            return Optional.empty();
        }
        lines.skip();
        Optional<StoredEvent> event = StoredEvent.parse(line.get().text());
        if (event.isEmpty() && lines.peek().isEmpty()) {
            torn = line;
            return event;
        }
        if (event.filter(this::follows).isEmpty()) {
            throw new JournalException(Message.of("journal.rebuild.broken", line.get().file(), line.get().lineNumber(), head.number() + 1), null);
        }
        head = Head.of(event.get());
        return event;
    }

    private boolean follows(StoredEvent event) {
        return event.number() == head.number() + 1 && event.previous().equals(head.hash()) && event.computedHash().equals(event.hash());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
