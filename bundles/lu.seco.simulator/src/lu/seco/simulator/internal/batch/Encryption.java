// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import lu.seco.simulator.internal.crypt.Envelope;
import lu.seco.simulator.internal.crypt.Header;
import lu.seco.simulator.internal.fault.Point;
import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.log.AuditEvent;
import lu.seco.simulator.internal.settings.Key;

/** First half of the emission: clear files are checked against the naming rules and encrypted. */
final class Encryption {

    private static final String CLEAR = "clear";
    private static final String IDENTITY = "identity";
    private static final String LOGGED = "logged";

    private final Session session;
    private final SofiNames names;
    private final Intents intents;
    private final ClearFiles clearFiles;
    private final Path crypted;
    private final List<Pattern> rules;

    Encryption(Session session) {
        this.session = session;
        this.names = new SofiNames(session);
        this.intents = new Intents(session.home().state().resolve("encrypting"), session.settings().is(Key.CRASH_RECOVERY, "resume"));
        this.clearFiles = new ClearFiles(session);
        this.crypted = session.home().folder(Key.FOLDER_CRYPTED);
        this.rules = session.settings().list(Key.NAMING_RULES).stream().map(rule -> Pattern.compile(rule, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    void run() throws IOException {
        recover();
        for (Path file : DurableFiles.files(session.home().folder(Key.FOLDER_OUT), name -> true)) {
            String name = file.getFileName().toString();
            if (rules.stream().noneMatch(rule -> rule.matcher(name).matches())) {
                refuse(file, name);
            } else {
                encrypt(file, name);
            }
        }
    }

    private void refuse(Path file, String name) throws IOException {
        session.note(Situation.RULE_ERROR);
        session.audit().write(AuditEvent.encrypted(name, "").failed("naming rule of package not fulfilled"));
        clearFiles.refused(file);
    }

    private void encrypt(Path file, String name) throws IOException {
        AuditEvent event = AuditEvent.encrypted(name, "");
        try {
            session.faults().at(Point.BEFORE_ENCRYPT, name);
            String sofi = names.next();
            write(file, name, sofi);
            session.note(Situation.SUCCESS);
            event = AuditEvent.encrypted(name, sofi);
            session.faults().at(Point.AFTER_CRYPTED_WRITTEN, name, sofi);
            finish(name, sofi, false, identity(file));
        } catch (IOException e) {
            if (event.encrypted().isEmpty()) {
                session.failed(event, e);
            } else {
                session.heldBack().add(event.encrypted());
                session.technicalError("a file could not be finished after its encryption", e);
            }
        }
    }

    private void write(Path file, String name, String sofi) throws IOException {
        Header header = new Header(name, name, DurableFiles.sha256(file), Files.size(file), session.home().user(),
                session.settings().text(Key.SERVER_ID), Instant.now(session.clock()), "");
        Path target = crypted.resolve(sofi);
        intents.note(sofi, Map.of(CLEAR, name, IDENTITY, identity(file)));
        Envelope.seal(file, header, DurableFiles.temporary(target));
        session.faults().written(Point.BEFORE_ENCRYPT, DurableFiles.temporary(target), name);
        if (session.isSpoiled()) {
            DurableFiles.halve(DurableFiles.temporary(target));
        }
        DurableFiles.move(DurableFiles.temporary(target), target);
    }

    /** Audit line and removal of the clear file, in the order of the settings. */
    private void finish(String name, String sofi, boolean logged, String identity) throws IOException {
        boolean logFirst = session.settings().is(Key.EMISSION_SOURCE_WHEN, "after-log");
        if (!logFirst) {
            leave(name, sofi, identity);
        }
        if (!logged) {
            session.audit().write(AuditEvent.encrypted(name, sofi));
            intents.note(sofi, Map.of(LOGGED, "yes"));
            session.faults().at(Point.AFTER_ENC_LOGGED, name, sofi);
        }
        if (logFirst) {
            leave(name, sofi, identity);
        }
        intents.done(sofi);
    }

    private void leave(String name, String sofi, String identity) throws IOException {
        Path clear = session.home().folder(Key.FOLDER_OUT).resolve(name);
        if (Files.exists(clear) && identity(clear).equals(identity)) {
            clearFiles.encrypted(clear);
            session.faults().at(Point.AFTER_CLEAR_ARCHIVED, name, sofi);
        }
    }

    /** Finishes what the process before was doing when it died. */
    private void recover() throws IOException {
        for (String sofi : intents.unfinished()) {
            Properties intent = intents.read(sofi);
            if (Files.exists(crypted.resolve(sofi))) {
                finish(intent.getProperty(CLEAR), sofi, intent.containsKey(LOGGED), intent.getProperty(IDENTITY, ""));
            } else {
                DurableFiles.delete(DurableFiles.temporary(crypted.resolve(sofi)));
                intents.done(sofi);
            }
        }
    }

    /** Tells the very file from a later one of the same name and content. */
    private static String identity(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() + " " + attributes.lastModifiedTime().toMillis() + " " + attributes.size();
    }
}
