// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.journal.internal.ArchiveTable.Archive;
import org.osgi.service.log.Logger;

/** Reads every content that a row refers to, and every archive. */
final class ContentCheck {

    private final Derby database;
    private final EventWriter writer;
    private final FileContentStore contents;
    private final Problems problems;
    private final Logger log;
    private long read;

    ContentCheck(Derby database, EventWriter writer, FileContentStore contents, Problems problems, Logger log) {
        this.database = database;
        this.writer = writer;
        this.contents = contents;
        this.problems = problems;
        this.log = log;
    }

    /** How many contents were read. */
    long run(Path journal) throws JournalException {
        Optional<String> next = database.read(connection -> firstContent(connection, " WHERE sha256 >= ?", ""));
        while (next.isPresent()) {
            String sha256 = next.get();
            check(sha256);
            next = database.read(connection -> firstContent(connection, " WHERE sha256 > ?", sha256));
        }
        for (Archive archive : database.read(ArchiveTable::all)) {
            check(archive, ArchiveFile.folder(journal).resolve(archive.fileName()));
        }
        return read;
    }

    /** Index look-ups one by one: far cheaper than reading the content that follows. */
    private static Optional<String> firstContent(Session connection, String condition, String value) throws SQLException {
        return Stream.concat(first(connection, RowTable.REPORT, condition, value).stream(),
                first(connection, RowTable.RECEPTION, condition, value).stream()).min(String::compareTo);
    }

    private static Optional<String> first(Session connection, RowTable table, String condition, String value) throws SQLException {
        return connection.first("SELECT sha256 FROM " + table.name() + table.using("sha256") + condition
                + " ORDER BY sha256, ord FETCH FIRST 1 ROWS ONLY", row -> row.getString(1), value);
    }

    private void check(String sha256) throws JournalException {
        Optional<Path> content = contents.find(sha256);
        if (content.isEmpty()) {
            // It may have been archived since its row was read.
            if (writer.quietly(() -> database.read(connection -> RowTable.REPORT.hasContent(connection, sha256)
                    || RowTable.RECEPTION.hasContent(connection, sha256)))) {
                problems.add("journal.verify.content.missing", sha256, owner(sha256));
            }
            return;
        }
        read++;
        try {
            if (!Hashes.of(content.get()).equals(sha256)) {
                problems.add("journal.verify.content.changed", sha256, owner(sha256));
            }
        } catch (IOException e) {
            log.warn("Content {} cannot be read", sha256, e);
            problems.add("journal.verify.content.unreadable", sha256, owner(sha256), Failures.reason(e));
        }
    }

    /** Name of a file with that content, for a person. */
    private String owner(String sha256) throws JournalException {
        return database.read(connection -> {
            for (RowTable table : new RowTable[] { RowTable.REPORT, RowTable.RECEPTION }) {
                Optional<String> doc = connection.first("SELECT doc FROM " + table.name() + " WHERE sha256 = ?", row -> row.getString(1),
                        sha256);
                if (doc.isPresent()) {
                    return FactsText.parse(doc.get()).getOrDefault("name", "");
                }
            }
            return "";
        });
    }

    private void check(Archive archive, Path file) throws JournalException {
        if (!Files.isRegularFile(file)) {
            problems.add("journal.verify.archive.missing", archive.fileName());
            return;
        }
        Optional<String> stated = database.read(connection -> EventTable.one(connection, archive.event()))
                .flatMap(row -> row.event().event()).flatMap(event -> event.fact(Fact.SHA256));
        try {
            if (!Optional.of(Hashes.of(file)).equals(stated)) {
                problems.add("journal.verify.archive.changed", archive.fileName());
                return;
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                read += ArchiveFile.checkContents(zip);
            }
        } catch (IOException e) {
            log.warn("Archive {} cannot be read", archive.fileName(), e);
            problems.add("journal.verify.archive.unreadable", archive.fileName(), Failures.reason(e));
        }
    }
}
