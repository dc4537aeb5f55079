// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.Optional;

import lu.seco.simulator.internal.ccss.CentralServer;
import lu.seco.simulator.internal.crypt.Envelope;
import lu.seco.simulator.internal.fault.Phase;
import lu.seco.simulator.internal.fault.Point;
import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.SofiName;
import lu.seco.simulator.internal.log.AuditCode;
import lu.seco.simulator.internal.log.AuditEvent;
import lu.seco.simulator.internal.log.Level;
import lu.seco.simulator.internal.settings.Key;

/** Second half of the emission: every encrypted file is uploaded, those left by earlier runs too. */
final class Upload {

    private final Session session;
    private final CentralServer server;
    private final Path sent;

    Upload(Session session, CentralServer server) {
        this.session = session;
        this.server = server;
        this.sent = session.home().folder(Key.FOLDER_SENT);
    }

    void run() throws IOException {
        for (Path file : DurableFiles.files(session.home().folder(Key.FOLDER_CRYPTED), SofiName::is)) {
            String sofi = file.getFileName().toString();
            if (!session.heldBack().contains(sofi)) {
                upload(file, sofi);
            }
        }
    }

    private void upload(Path file, String sofi) throws IOException {
        AuditEvent event = AuditEvent.transfer(AuditCode.UPL, sofi);
        boolean logged = false;
        try {
            String original = Envelope.header(file).original();
            session.faults().at(Point.BEFORE_UPLOAD, sofi, original);
            Optional<String> reason = noConnection(sofi, original);
            if (reason.isPresent()) {
                session.note(Situation.NO_NETWORK);
                session.audit().write(event.failed(reason.get()));
                session.technical().log(Level.ERROR, "transport", "upload failed", new SocketException(reason.get()));
                return;
            }
            transfer(file, sofi, original);
            session.faults().at(Point.AFTER_SERVER_RECEIVED, sofi, original);
            session.audit().write(event);
            logged = true;
            session.note(Situation.SUCCESS);
            session.faults().at(Point.AFTER_UPL_LOGGED, sofi, original);
            DurableFiles.move(file, DurableFiles.free(sent.resolve(sofi)));
            session.faults().at(Point.AFTER_SENT_ARCHIVED, sofi, original);
        } catch (IOException e) {
            if (logged) {
                session.technicalError("a file could not be finished after its upload", e);
            } else {
                session.failed(event, e);
            }
        }
    }

    private Optional<String> noConnection(String... names) {
        if (session.noExchange().isPresent()) {
            return session.noExchange();
        }
        return session.faults().networkDown(Phase.UPLOAD, names) ? Optional.of("no connection to the central server") : Optional.empty();
    }

    private void transfer(Path file, String sofi, String original) throws IOException {
        Path part = server.incoming(sofi);
        DurableFiles.copy(file, part, false);
        session.faults().written(Point.BEFORE_UPLOAD, part, sofi, original);
        server.accept(sofi);
    }
}
