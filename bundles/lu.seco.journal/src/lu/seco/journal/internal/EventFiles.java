// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import org.osgi.service.log.Logger;

/**
 * The event files {@code events/<yyyy-MM>.jsonl} (month in UTC): each event as one line, from which the database can be built again. Lines are
 * written after the commit, and completed from the database when they are behind, before anything else is committed. Only the writer, under its
 * lock, uses an instance.
 */
final class EventFiles implements AutoCloseable {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}\\.jsonl");
    private static final Pattern SURPLUS = Pattern.compile("\\d{4}-\\d{2}\\.surplus-.*\\.jsonl");
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM'.jsonl'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Source source;
    private final Reserve reserve;
    private final Consumer<Message> alarm;
    private final Logger log;
    private FileOutputStream out;
    private Path current;
    private long last;
    private boolean sound;

    EventFiles(Path journal, Source source, Consumer<Message> alarm, Logger log) {
        this.folder = folder(journal);
        this.source = source;
        this.reserve = new Reserve(folder);
        this.alarm = alarm;
        this.log = log;
    }

    /** Where events come from when a file is behind. */
    interface Source {
        long lastNumber() throws JournalException;

        /** The next events from this number on, a few at a time, complete with facts. */
        List<StoredEvent> from(long number) throws JournalException;
    }

    static Path folder(Path journal) {
        return journal.resolve("events");
    }

    /** Whether there are events in files below the journal's folder. */
    static boolean hold(Path journal) throws IOException {
        for (Path file : list(folder(journal), MONTH)) {
            if (Files.size(file) > 0) {
                return true;
            }
        }
        return false;
    }

    /** The event files, oldest first. */
    static List<Path> months(Path journal) throws IOException {
        return list(folder(journal), MONTH);
    }

    /** What had to be put aside, see {@link #putAside}. */
    static List<Path> surplus(Path journal) throws IOException {
        return list(folder(journal), SURPLUS);
    }

    private static List<Path> list(Path folder, Pattern names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> names.matcher(file.getFileName().toString()).matches()).sorted().toList();
        }
    }

    /**
     * Brings the files in line with the database.
     *
     * @throws JournalException if the database cannot be read
     */
    void start() throws IOException, JournalException {
        close();
        Durable.createFolder(folder);
        long end = source.lastNumber();
        last = repair();
        if (last > end) {
            putAside(end);
            last = repair();
        }
        if (last < end) {
            log.info("Event files end at {}, the journal at {}: completing them", last, end);
        }
        while (last < end) {
            write(source.from(last + 1));
        }
        sound = true;
    }

    /**
     * Completes files that are behind, and sees to it that the next lines can be written. To be asked before anything is committed: what is
     * committed then does not stay in the database alone.
     *
     * @throws JournalException if it cannot be done; then nothing may be committed
     */
    void ready() throws JournalException {
        try {
            if (!sound) {
                start();
            }
            reserve.ensure();
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.files.behind", folder, Failures.reason(e)), e);
        } catch (JournalException e) {
            // Whoever wanted to write is told that this was not done, whatever hindered it.
            throw Failures.writing(e);
        }
    }

    /**
     * Writes what was just committed. A failure does not undo the commit: nothing more is committed until the files are completed.
     *
     * @return whether the lines are durable
     */
    boolean append(List<StoredEvent> events) {
        try {
            if (sound && last + 1 == events.get(0).number()) {
                writeOnTheReserve(events);
            } else {
                start();
            }
        } catch (IOException | JournalException e) {
            sound = false;
            log.error("Event files are behind from event {} on; it stands in the database, and nothing more is written until the files are"
                    + " complete", last + 1, e);
        }
        return sound;
    }

    private void writeOnTheReserve(List<StoredEvent> events) throws IOException, JournalException {
        try {
            write(events);
        } catch (IOException e) {
            log.warn("Event {} could not be written to its file: trying again on the reserve", last + 1, e);
            reserve.release();
            start();
        }
    }

    private void write(List<StoredEvent> events) throws IOException {
        StringBuilder lines = new StringBuilder();
        Path file = null;
        for (StoredEvent event : events) {
            Path its = folder.resolve(NAME.format(event.at()));
            if (file != null && !its.equals(file)) {
                write(file, lines);
                lines.setLength(0);
            }
            file = its;
            lines.append(event.line()).append('\n');
        }
        if (file != null) {
            write(file, lines);
            last = events.get(events.size() - 1).number();
        }
    }

    /** Streams instead of channels: an interrupt of the calling thread must not close the file under our hands. */
    private void write(Path file, StringBuilder lines) throws IOException {
        if (out == null || !file.equals(current)) {
            close();
            boolean created = !Files.exists(file);
            out = new FileOutputStream(file.toFile(), true);
            current = file;
            if (created) {
                Durable.syncFolder(folder);
            }
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
    }

    /** Cuts off what a crash has left behind the last whole line; gives the number of the last event. */
    private long repair() throws IOException {
        List<Path> files = list(folder, MONTH);
        for (int i = files.size() - 1; i >= 0; i--) {
            Path file = files.get(i);
            EventFileTail tail = EventFileTail.of(file);
            if (tail.length() < Files.size(file)) {
                log.warn("Event file {} ends in a broken line: cut from {} to {} bytes", file.getFileName(), Files.size(file),
                        tail.length());
                try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                    cut.setLength(tail.length());
                    cut.getFD().sync();
                }
            }
            if (tail.last().isPresent()) {
                return tail.last().get().number();
            }
        }
        return 0;
    }

    /**
     * The files went on with events that do not follow from the database's last one: they belong to another copy of the journal. (What follows
     * was taken into the database before, see {@link JournalOpening}.) They are evidence: put aside, never deleted; {@code verify} speaks of them
     * until a person has taken them away.
     */
    private void putAside(long end) throws IOException {
        for (Path file : list(folder, MONTH)) {
            Optional<StoredEvent> lastInFile = EventFileTail.of(file).last();
            if (lastInFile.isPresent() && lastInFile.get().number() > end) {
                Path aside = unused(file.getFileName().toString().replace(".jsonl", ".surplus-" + end + "-"));
                Path rest = folder.resolve("rest.part");
                split(file, end, rest, aside);
                Durable.syncFile(aside);
                Durable.syncFile(rest);
                Durable.rename(rest, file);
                log.error("The database ends at event {}, event file {} went on with another history: the rest was put aside as {}", end,
                        file.getFileName(), aside.getFileName());
                alarm.accept(Message.of("journal.surplus", end, aside.getFileName()));
            }
        }
    }

    private static void split(Path file, long end, Path rest, Path aside) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                BufferedWriter kept = Files.newBufferedWriter(rest, StandardCharsets.UTF_8);
                BufferedWriter cut = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean surplus = StoredEvent.parse(line).filter(event -> event.number() > end).isPresent();
                (surplus ? cut : kept).write(line + "\n");
            }
        }
    }

    private Path unused(String prefix) {
        int n = 1;
        while (Files.exists(folder.resolve(prefix + n + ".jsonl"))) {
            n++;
        }
        return folder.resolve(prefix + n + ".jsonl");
    }

    @Override
    public void close() throws IOException {
        sound = false;
        if (out != null) {
            FileOutputStream old = out;
            out = null;
            old.close();
        }
    }
}
