// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.Message;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.journal.internal.ArchiveTable.Archive;
import org.osgi.service.log.Logger;

/**
 * Archives once more what an event says was archived, so that it does not come back as rows. What it was stands in the archive; where that is
 * gone, in its name: everything finished that came up to a day, if that is as many things as the event counts.
 */
final class ArchiveReplay {

    private static final Pattern NAME = Pattern.compile("\\d{8}-(\\d{8})-\\d{1,9}\\.zip");

    private final Path archives;
    private final ZoneId zone;
    private final Logger log;

    ArchiveReplay(Path journal, ZoneId zone, Logger log) {
        this.archives = ArchiveFile.folder(journal);
        this.zone = zone;
        this.log = log;
    }

    /**
     * Part of the transaction of the event.
     *
     * @throws JournalException if nobody can say what was archived
     */
    void apply(Session transaction, JournalEvent event) throws SQLException, JournalException {
        String place = event.fact(Fact.PLACE).orElse("");
        String name = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
        int count = Integer.parseInt(event.fact(Fact.COUNT).orElse("0"));
        Optional<ArchivePlan> plan = fromArchive(transaction, archives.resolve(name)).filter(found -> found.all().size() == count);
        if (plan.isEmpty()) {
            plan = fromName(transaction, name).filter(found -> found.all().size() == count);
            log.warn("Archive {} does not say what it took; by its name: {}", name, plan.isPresent());
        }
        if (plan.isEmpty()) {
            throw new JournalException(Message.of("journal.rebuild.archive", name), null);
        }
        ArchiveMove.run(transaction, plan.get(), new Archive(ArchiveTable.nextId(transaction), event.number(), name, event.fact(Fact.SHA256).orElse("")));
    }

    private Optional<ArchivePlan> fromArchive(Session transaction, Path file) throws SQLException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Set<Subject> subjects = new LinkedHashSet<>();
        try (ArchiveCursor events = new ArchiveCursor(file)) {
            for (Optional<StoredEvent> next = events.next(); next.isPresent(); next = events.next()) {
                StoredEvent event = next.get();
                if (EventTable.one(transaction, event.number()).filter(row -> row.event().hash().equals(event.hash())).isPresent()) {
                    subjects.add(new Subject(SubjectKind.valueOf(event.subjectKind()), event.subjectId()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            log.warn("Archive {} cannot be read", file.getFileName(), e);
            return Optional.empty();
        }
        return Optional.of(ArchivePlan.of(transaction, subjects));
    }

    private Optional<ArchivePlan> fromName(Session transaction, String name) throws SQLException {
        Matcher days = NAME.matcher(name);
        if (!days.matches()) {
            return Optional.empty();
        }
        LocalDate last = LocalDate.parse(days.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        Instant limit = last.plusDays(1).atStartOfDay(zone).toInstant();
        return Optional.of(ArchivePlan.of(transaction, limit));
    }
}
