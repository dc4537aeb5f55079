// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal.Archived;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;
import lu.seco.journal.internal.ArchivePlan.Thing;
import lu.seco.journal.internal.ArchiveTable.Archive;
import org.osgi.service.log.Logger;

/**
 * Moves finished things into an archive. The archive is whole and durable before a row is touched; rows, facts and the event that says so
 * change in one transaction; contents go last. Numbers and hashes of events stay, so the chain runs on through the archive.
 */
final class Archiver {

    /** A content that was handed in this lately is left alone, see {@link FileContentStore#remove}. */
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final int TRIES = 3;
    private static final int PAGE = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final Derby database;
    private final EventWriter writer;
    private final FileContentStore contents;
    private final Path folder;
    private final Clock clock;
    private final Logger log;

    Archiver(Derby database, EventWriter writer, FileContentStore contents, Path journal, Clock clock, Logger log) {
        this.database = database;
        this.writer = writer;
        this.contents = contents;
        this.folder = ArchiveFile.folder(journal);
        this.clock = clock;
        this.log = log;
    }

    /** One at a time. */
    synchronized Archived archive(LocalDate before) throws JournalException {
        Instant limit = before.atStartOfDay(clock.getZone()).toInstant();
        try {
            for (int i = 0; i < TRIES; i++) {
                ArchivePlan plan = withoutDamaged(database.read(connection -> ArchivePlan.of(connection, limit)));
                if (plan.isEmpty()) {
                    removeContents();
                    return new Archived(0, 0, Optional.empty());
                }
                Optional<Path> file = archive(plan, before);
                if (file.isPresent()) {
                    removeContents();
                    return new Archived(plan.reports().size(), plan.receptions().size(), file);
                }
            }
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.archive.failed", folder, Failures.reason(e)), e);
        }
        throw new JournalException(Message.of("journal.archive.busy"), null);
    }

    /** Empty if something changed meanwhile. */
    private Optional<Path> archive(ArchivePlan plan, LocalDate before) throws IOException, JournalException {
        Durable.createFolder(folder);
        int id = database.read(ArchiveTable::nextId);
        ArchiveFile file = new ArchiveFile(unused(plan, id));
        String sha256 = file.write(new PlannedMaterial(plan, before));
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.COUNT, String.valueOf(plan.all().size()));
        facts.put(Fact.PLACE, file.path().toString());
        facts.put(Fact.SHA256, sha256);
        facts.put(Fact.SIZE, String.valueOf(Files.size(file.path())));
        try {
            writer.append(List.of(new NewEvent(EventType.JOURNAL_ARCHIVED, Subject.ENGINE, facts)), (transaction,
                    events) -> ArchiveMove.run(transaction, plan,
                    new Archive(id, events.get(0).number(), file.path().getFileName().toString(), sha256)));
            return Optional.of(file.path());
        } catch (ArchiveMove.ChangedMeanwhile e) {
            log.info("{} changed while it was being archived", e.getMessage());
            Files.delete(file.path());
            return Optional.empty();
        }
    }

    /** Never the name of a file that is there: it may be the archive of another copy of the database. */
    private Path unused(ArchivePlan plan, int id) {
        List<LocalDate> days = plan.all().stream().map(thing -> LocalDate.ofInstant(thing.takenAt(), clock.getZone())).sorted().toList();
        String name = DAY.format(days.get(0)) + "-" + DAY.format(days.get(days.size() - 1)) + "-";
        int n = id;
        while (Files.exists(folder.resolve(name + n + ".zip"))) {
            n++;
        }
        return folder.resolve(name + n + ".zip");
    }

    /** What the store cannot give as it was is not archived: it stays where {@code verify} names it. */
    private ArchivePlan withoutDamaged(ArchivePlan plan) throws IOException {
        Set<String> damaged = new TreeSet<>();
        for (String sha256 : plan.contents()) {
            Optional<Path> content = contents.find(sha256);
            if (content.isEmpty() || !Hashes.of(content.get()).equals(sha256)) {
                log.error("Content {} is missing or changed: what refers to it is not archived", sha256);
                damaged.add(sha256);
            }
        }
        return damaged.isEmpty() ? plan : plan.without(damaged);
    }

    /** Also what an earlier archiving did not come to remove. */
    private void removeContents() throws JournalException, IOException {
        String behind = "";
        while (true) {
            String from = behind;
            List<String> page = database.read(connection -> ArchiveTable.contents(connection, from, PAGE));
            for (String sha256 : page) {
                if (contents.find(sha256).isPresent() && !referred(sha256) && !contents.remove(sha256, UNUSED)) {
                    log.info("Content {} is archived and stays for a day, it was handed in again lately", sha256);
                }
            }
            if (page.size() < PAGE) {
                return;
            }
            behind = page.get(page.size() - 1);
        }
    }

    private boolean referred(String sha256) throws JournalException {
        return database.read(connection -> RowTable.REPORT.hasContent(connection, sha256) || RowTable.RECEPTION.hasContent(connection,
                sha256));
    }

    /** Fetches what was planned. */
    private final class PlannedMaterial implements ArchiveFile.Material {

        private final ArchivePlan plan;
        private final LocalDate before;

        PlannedMaterial(ArchivePlan plan, LocalDate before) {
            this.plan = plan;
            this.before = before;
        }

        @Override
        public void events(ArchiveFile.LineSink sink) throws IOException, JournalException {
            for (long number : plan.all().stream().flatMap(thing ->
                    thing.events().stream()).mapToLong(Long::longValue).sorted().toArray()) {
                sink.add(database.read(connection -> EventTable.one(connection, number)).orElseThrow().event());
            }
        }

        @Override
        public void index(JsonWriter json) throws IOException, JournalException {
            json.beginObject().name("format").value(1).name("before").value(before.toString());
            json.name("reports").beginArray();
            for (Thing thing : plan.reports()) {
                json.jsonValue(doc(RowTable.REPORT, thing));
            }
            json.endArray().name("receptions").beginArray();
            for (Thing thing : plan.receptions()) {
                json.beginObject().name("reception").jsonValue(doc(RowTable.RECEPTION, thing)).name("answers").beginArray();
                for (Reception.Link link : database.read(connection -> ProjectionStore.links(connection, thing.subject().id()))) {
                    json.beginObject().name("report").value(link.reportId()).name("refused").value(link.refusedRecords()).endObject();
                }
                json.endArray().endObject();
            }
            json.endArray().endObject();
        }

        private String doc(RowTable table, Thing thing) throws JournalException {
            return database.read(connection -> table.byOrder(connection, thing.ord())).map(Row::doc).orElse("{}");
        }

        @Override
        public Collection<String> contents() {
            return plan.contents();
        }

        @Override
        public Path content(String sha256) throws IOException {
            return contents.find(sha256).orElseThrow(() -> new NoSuchFileException(sha256));
        }
    }
}
