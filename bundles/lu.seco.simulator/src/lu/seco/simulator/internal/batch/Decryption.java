// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import lu.seco.simulator.internal.crypt.Envelope;
import lu.seco.simulator.internal.crypt.Header;
import lu.seco.simulator.internal.fault.Point;
import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.SofiName;
import lu.seco.simulator.internal.log.AuditCode;
import lu.seco.simulator.internal.log.AuditEvent;
import lu.seco.simulator.internal.settings.Key;

/** Second half of the reception: every received file is decrypted; a file that is there already is not touched. */
final class Decryption {

    private static final String TARGET = "target";
    private static final String WRITTEN = "written";

    private final Session session;
    private final Intents intents;
    private final Path decrypted;

    Decryption(Session session) {
        this.session = session;
        this.intents = new Intents(session.home().state().resolve("decrypting"), session.settings().is(Key.CRASH_RECOVERY, "resume"));
        this.decrypted = session.home().folder(Key.FOLDER_DECRYPTED);
    }

    void run() throws IOException {
        for (Path file : DurableFiles.files(session.home().folder(Key.FOLDER_RECEIVED), SofiName::is)) {
            String sofi = file.getFileName().toString();
            if (!session.heldBack().contains(sofi)) {
                decrypt(file, sofi);
            }
        }
    }

    private void decrypt(Path file, String sofi) throws IOException {
        AuditEvent event = new AuditEvent(AuditCode.DEC, "", sofi, "", "", "");
        boolean logged = false;
        try {
            Header header = Envelope.header(file);
            event = AuditEvent.decrypted(sofi, header.original(), header.decrypted());
            String[] names = {sofi, header.original(), header.decrypted()};
            session.faults().at(Point.BEFORE_DECRYPT, names);
            write(file, sofi, target(header), header, names);
            session.faults().at(Point.AFTER_DECRYPTED_WRITTEN, names);
            session.audit().write(event);
            logged = true;
            session.note(Situation.SUCCESS);
            session.faults().at(Point.AFTER_DEC_LOGGED, names);
            DurableFiles.delete(file);
            intents.done(sofi);
        } catch (IOException e) {
            if (logged) {
                session.technicalError("a file could not be finished after its decryption", e);
            } else {
                session.failed(event, e instanceof FileAlreadyExistsException ? new IOException("decrypted file exists already", e) : e);
            }
        }
    }

    /** Names from the other side must not lead out of the folder. */
    private Path target(Header header) throws IOException {
        if (header.decrypted().isBlank() || header.decrypted().matches(".*[/\\\\\\x00].*|\\.\\.?")) {
            throw new IOException("the name of the decrypted file is not allowed");
        }
        return decrypted.resolve(header.decrypted());
    }

    private void write(Path file, String sofi, Path target, Header header, String... names) throws IOException {
        boolean begun = intents.has(sofi);
        Properties intent = begun ? intents.read(sofi) : new Properties();
        if (intent.containsKey(WRITTEN) || begun && isOurs(target, header)) {
            return;
        }
        Path part = DurableFiles.temporary(target);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !begun) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try (OutputStream out = Files.newOutputStream(part)) {
            Envelope.open(file, out);
        }
        DurableFiles.sync(part);
        session.faults().written(Point.BEFORE_DECRYPT, part, names);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !removeBeginning(target, part)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        intents.note(sofi, Map.of(TARGET, header.decrypted()));
        if (session.settings().duration(Key.DECRYPTED_SLOW).isZero()) {
            DurableFiles.move(part, target);
        } else {
            SlowCopy.copy(part, target, session.settings().duration(Key.DECRYPTED_SLOW));
            DurableFiles.delete(part);
        }
        intents.note(sofi, Map.of(WRITTEN, "yes"));
    }

    /** A process before this one may have died in the middle of a slow writing: then what is there begins as our file does. */
    private static boolean removeBeginning(Path target, Path whole) throws IOException {
        if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(target, whole) == Files.size(target)) {
            DurableFiles.delete(target);
            return true;
        }
        DurableFiles.delete(whole);
        return false;
    }

    /** A process before this one gave the file its name, and died before it could note so. */
    private static boolean isOurs(Path target, Header header) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && DurableFiles.sha256(target).equals(header.sha256());
    }
}
