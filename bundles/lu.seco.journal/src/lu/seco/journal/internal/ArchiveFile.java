// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.JournalException;

/**
 * An archive: a zip with {@code events.jsonl} (lines as in the event files), {@code index.json} (what reports and receptions came to) and
 * {@code content/<sha256>}. It stands under its final name only when it is whole and was read back.
 */
final class ArchiveFile {

    static final String EVENTS = "events.jsonl";
    static final String INDEX = "index.json";
    static final String CONTENT = "content/";

    private final Path part;
    private final Path file;

    ArchiveFile(Path file) {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
    }

    static Path folder(Path journal) {
        return journal.resolve("archive");
    }

    /** What goes in; asked for piece by piece, so that an archive of any size needs little memory. */
    interface Material {
        void events(LineSink sink) throws IOException, JournalException;

        void index(JsonWriter json) throws IOException, JournalException;

        Collection<String> contents();

        /** Where the content lies. */
        Path content(String sha256) throws IOException;
    }

    /** Takes the events in order. */
    @FunctionalInterface
    interface LineSink {
        void add(StoredEvent event) throws IOException;
    }

    Path path() {
        return file;
    }

    /**
     * Writes, makes durable, reads back, and only then gives the final name.
     *
     * @return hash of the file
     * @throws IOException if it could not be written or does not read back as it should; then there is no archive
     */
    String write(Material material) throws IOException, JournalException {
        try {
            long events = writePart(material);
            check(events, material.contents().size());
            String sha256 = Hashes.of(part);
            Durable.rename(part, file);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long writePart(Material material) throws IOException, JournalException {
        long[] events = new long[1];
        try (FileOutputStream out = new FileOutputStream(part.toFile()); ZipOutputStream zip = new ZipOutputStream(out,
                StandardCharsets.UTF_8)) {
            Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry(EVENTS));
            material.events(event -> {
                text.write(event.line() + "\n");
                events[0]++;
            });
            text.flush();
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(INDEX));
            JsonWriter json = new JsonWriter(text);
            material.index(json);
            json.flush();
            zip.closeEntry();
            for (String sha256 : material.contents()) {
                zip.putNextEntry(new ZipEntry(CONTENT + sha256));
                Files.copy(material.content(sha256), zip);
                zip.closeEntry();
            }
            zip.finish();
            out.getFD().sync();
        }
        return events[0];
    }

    private void check(long events, int contents) throws IOException {
        try (ZipFile zip = new ZipFile(part.toFile())) {
            if (countEvents(zip) != events || checkContents(zip) != contents) {
                throw new IOException("the archive does not read back as it was written: " + part);
            }
        }
    }

    private static long countEvents(ZipFile zip) throws IOException {
        long whole = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(EVENTS)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Optional<StoredEvent> event = StoredEvent.parse(line);
                if (event.isPresent() && event.get().computedHash().equals(event.get().hash())) {
                    whole++;
                }
            }
        }
        return whole;
    }

    /** How many contents are in an archive whose hash is that of their name. */
    static int checkContents(ZipFile zip) throws IOException {
        int good = 0;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (entry.getName().startsWith(CONTENT)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    good += Hashes.of(in).equals(entry.getName().substring(CONTENT.length())) ? 1 : 0;
                }
            }
        }
        return good;
    }
}
