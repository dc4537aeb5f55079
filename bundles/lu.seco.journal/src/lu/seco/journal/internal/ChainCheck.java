// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.journal.JournalException;
import lu.seco.journal.internal.EventFileReader.FileLine;
import lu.seco.journal.internal.EventTable.EventRow;
import org.osgi.service.log.Logger;

/**
 * Reads database, archives and event files side by side. The chain alone cannot show that its end was cut off: the event files, which are
 * written
 * separately, can.
 */
final class ChainCheck {

    /** Code of what is said if an archive does not have the facts of an event. */
    static final String ARCHIVE_GIVES_NOT = "journal.verify.archive.event";

    private final Derby database;
    private final Path journal;
    private final Problems problems;
    private final Logger log;
    private long events;
    private long expected = 1;
    private String previous = Head.NONE.hash();

    ChainCheck(Derby database, Path journal, Problems problems, Logger log) {
        this.database = database;
        this.journal = journal;
        this.problems = problems;
        this.log = log;
    }

    /**
     * Checks up to an event.
     *
     * @return how many events were read
     */
    long run(long last) throws JournalException {
        try (ChainReader chain = new ChainReader(database, journal,
                log); EventFileReader files = new EventFileReader(EventFiles.months(journal))) {
            for (List<EventRow> page = chain.read(1,
                    last); !page.isEmpty(); page = chain.read(page.get(page.size() - 1).event().number() + 1, last)) {
                for (EventRow row : page) {
                    check(row);
                    compare(row, files);
                }
            }
            compareEnd(last, files);
            for (Path aside : EventFiles.surplus(journal)) {
                problems.add("journal.verify.file.surplus", aside.getFileName());
            }
        } catch (IOException e) {
            problems.add("journal.verify.file.unreadable", Failures.reason(e));
            log.warn("Event files cannot be read", e);
        }
        return events;
    }

    /** Checks up to an event without the event files. */
    void chainOnly(long last) throws IOException, JournalException {
        try (ChainReader chain = new ChainReader(database, journal, log)) {
            for (List<EventRow> page = chain.read(1, last); !page.isEmpty(); page = chain.read(expected, last)) {
                page.forEach(this::check);
            }
        }
        if (expected != last + 1) {
            problems.add("journal.verify.gap", expected, last);
        }
    }

    private void check(EventRow row) {
        StoredEvent event = row.event();
        events++;
        if (event.number() != expected) {
            problems.add("journal.verify.gap", expected, event.number() - 1);
        } else if (!event.previous().equals(previous)) {
            problems.add("journal.verify.previous", event.number());
        }
        expected = event.number() + 1;
        previous = event.hash();
        if (row.archived() && event.facts().isEmpty()) {
            problems.add(ARCHIVE_GIVES_NOT, event.number(), row.archive());
        } else if (!event.computedHash().equals(event.hash())) {
            problems.add("journal.verify.hash", event.number());
        } else if (event.event().isEmpty()) {
            problems.add("journal.verify.type", event.number(), event.type());
        }
    }

    private void compare(EventRow row, EventFileReader files) throws IOException {
        long number = row.event().number();
        while (files.peek().filter(line -> line.event() < number).isPresent()) {
            FileLine stray = files.peek().get();
            problems.add("journal.verify.file.line", stray.file(), stray.lineNumber());
            files.skip();
        }
        Optional<FileLine> line = files.peek().filter(next -> next.event() == number);
        if (line.isEmpty()) {
            problems.add("journal.verify.file.missing", number);
            return;
        }
        boolean known = !row.event().facts().isEmpty();
        if (known && !line.get().text().equals(row.event().line())) {
            problems.add("journal.verify.file.differs", number, line.get().file());
        }
        files.skip();
    }

    /** What stands behind the last event was written since the check began, or the database has lost it. */
    private void compareEnd(long last, EventFileReader files) throws IOException, JournalException {
        long lost = 0;
        long lastLine = 0;
        for (Optional<FileLine> line = files.peek(); line.isPresent(); line = files.peek()) {
            long number = line.get().event();
            files.skip();
            if (number > last) {
                if (lost == 0 && database.read(connection -> EventTable.one(connection, number)).isEmpty()) {
                    lost = number;
                }
                lastLine = Math.max(lastLine, number);
            } else if (number > 0 || files.peek().isPresent()) {
                // Only the very last line may be unreadable: it is being written, or a crash left it and the next start repairs it.
                problems.add("journal.verify.file.line", line.get().file(), line.get().lineNumber());
            }
        }
        if (lost > 0) {
            problems.add("journal.verify.cut", lost, lastLine);
        }
    }
}
