// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import lu.seco.simulator.internal.crypt.Envelope;
import lu.seco.simulator.internal.crypt.Header;
import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.SofiName;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/**
 * SOFiE's central server and CCSS behind it, as one folder: {@code inbox}, {@code outbox}, {@code received.tsv}. Several
 * processes and installations may use it at once.
 */
public final class CentralServer {

    /** CCSS answers only files that fit into the memory. */
    private static final long LARGEST_ANSWERED = 16L * 1024 * 1024;

    private final Path folder;
    private final Settings settings;
    private final Clock clock;
    private final ReceivedLog received;
    private final ServerNames names;

    /**
     * @param folder the server's folder; created when missing
     */
    public CentralServer(Path folder, Settings settings, Clock clock) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
        this.received = new ReceivedLog(folder.resolve("received.tsv"), clock);
        this.names = new ServerNames(folder.resolve("names"), settings, clock);
        Files.createDirectories(inbox());
        Files.createDirectories(outbox());
    }

    /** Where an upload of that name is written until it is complete. */
    public Path incoming(String sofi) {
        return DurableFiles.temporary(inbox().resolve(sofi));
    }

    /**
     * Takes a complete upload: durable when this returns. The same file a second time is not received again.
     *
     * @throws IOException also when the file is damaged
     */
    public void accept(String sofi) throws IOException {
        Path file = incoming(sofi);
        try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid()) {
                accept(sofi, file);
            }
        }
    }

    private void accept(String sofi, Path file) throws IOException {
        Header header = Envelope.header(file);
        try (OutputStream nowhere = OutputStream.nullOutputStream()) {
            // Opening it checks that it is whole.
            Envelope.open(file, nowhere);
        }
        if (settings.is(Key.CCSS_DUPLICATE, "ignored") && received.contains(sofi, header)) {
            DurableFiles.delete(file);
            return;
        }
        Path target = DurableFiles.free(inbox().resolve(sofi));
        DurableFiles.replace(file, target);
        answer(sofi, header, target);
        received.add(sofi, header);
    }

    /** The files that wait for a user and are due, oldest name first. */
    public List<Path> due(String user) throws IOException {
        Instant now = Instant.now(clock);
        List<Path> due = new ArrayList<>();
        for (Path file : DurableFiles.files(outbox(), SofiName::is)) {
            Header header = Envelope.header(file);
            if (header.addressee().equals(user) && !header.due().isAfter(now)) {
                due.add(file);
            }
        }
        return due;
    }

    /** The user has the file: the server notes that in {@code fetched.tsv} (instant in UTC, SOFI name; twice if it is stopped in between) and forgets it. */
    public void acknowledge(String sofi) throws IOException {
        if (Files.exists(outbox().resolve(sofi))) {
            DurableFiles.append(folder.resolve("fetched.tsv"), (Instant.now(clock) + "\t" + sofi + "\n").getBytes(StandardCharsets.UTF_8));
        }
        DurableFiles.delete(outbox().resolve(sofi));
    }

    /** The lines of received.tsv. */
    public List<String> status() throws IOException {
        return received.lines();
    }

    /** Puts any file into a user's outbox. */
    public void push(Path file, String user, String original, String decrypted) throws IOException {
        seal(file, user, original, decrypted, "", Instant.now(clock));
    }

    private void answer(String sofi, Header header, Path file) throws IOException {
        Answers answers = new Answers(settings, LocalDate.now(clock));
        if (!answers.concerns(header.original()) || header.size() > LARGEST_ANSWERED) {
            return;
        }
        if (!names.take("answering." + sofi) && settings.is(Key.CCSS_DUPLICATE, "ignored") && isAnswered(sofi)) {
            return;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Envelope.open(file, content);
        for (Answer answer : answers.to(header.original(), content.toByteArray())) {
            Path clear = outbox().resolve(".answer.tmp");
            Files.write(clear, answer.content());
            seal(clear, header.sender(), names.original(answer), names.decrypted(answer), sofi,
                    Instant.now(clock).plus(settings.duration(Key.CCSS_DELAY)));
            Files.delete(clear);
        }
    }

    /** A process may have been killed between the answer and the line in received.tsv. */
    private boolean isAnswered(String sofi) throws IOException {
        for (Path file : DurableFiles.files(outbox(), SofiName::is)) {
            if (Envelope.header(file).answers().equals(sofi)) {
                return true;
            }
        }
        return false;
    }

    private void seal(Path clear, String user, String original, String decrypted, String answers, Instant due) throws IOException {
        Header header = new Header(original, decrypted, DurableFiles.sha256(clear), Files.size(clear), settings.text(Key.SERVER_ID), user,
                due, answers);
        Path target = outbox().resolve(names.sofi(user));
        Envelope.seal(clear, header, DurableFiles.temporary(target));
        DurableFiles.replace(DurableFiles.temporary(target), target);
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }
}
