// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;

import lu.seco.simulator.internal.ccss.CentralServer;
import lu.seco.simulator.internal.crypt.Envelope;
import lu.seco.simulator.internal.fault.Phase;
import lu.seco.simulator.internal.fault.Point;
import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.log.AuditCode;
import lu.seco.simulator.internal.log.AuditEvent;
import lu.seco.simulator.internal.log.Level;
import lu.seco.simulator.internal.settings.Key;

/** First half of the reception: download with acknowledgement (SOFiE help, Securization_Concepts). */
final class Download {

    private static final String NO_CONNECTION = "no connection to the central server";

    private final Session session;
    private final CentralServer server;
    private final Path received;

    Download(Session session, CentralServer server) {
        this.session = session;
        this.server = server;
        this.received = session.home().folder(Key.FOLDER_RECEIVED);
    }

    void run() throws IOException {
        boolean breaks = session.settings().is(Key.FAULT_NO_NETWORK_FROM, Phase.DOWNLOAD.key());
        if (session.noExchange().isPresent() || !breaks && session.faults().networkDown(Phase.DOWNLOAD)) {
            session.note(Situation.NO_NETWORK);
            String reason = session.noExchange().orElse(NO_CONNECTION);
            session.audit().write(AuditEvent.transfer(AuditCode.DNL, "").failed(reason));
            session.technical().log(Level.ERROR, "transport", "reception failed", new SocketException(reason));
            return;
        }
        for (Path file : server.due(session.home().user())) {
            download(file, file.getFileName().toString());
        }
    }

    private void download(Path file, String sofi) throws IOException {
        AuditEvent event = AuditEvent.transfer(AuditCode.DNL, sofi);
        try {
            String original = Envelope.header(file).original();
            if (!Files.exists(received.resolve(sofi))) {
                session.faults().at(Point.BEFORE_DOWNLOAD, sofi, original);
                transfer(file, sofi, original);
                session.audit().write(event);
            }
            event = AuditEvent.transfer(AuditCode.ACK, sofi);
            session.note(Situation.SUCCESS);
            session.faults().at(Point.AFTER_DOWNLOAD, sofi, original);
            server.acknowledge(sofi);
            session.audit().write(event);
            session.faults().at(Point.AFTER_ACK, sofi, original);
        } catch (SocketException e) {
            session.note(Situation.NO_NETWORK);
            session.failed(event, e);
        } catch (IOException e) {
            session.failed(event, e);
        }
        if (Files.exists(file)) {
            session.heldBack().add(sofi);
        }
    }

    /** A file that broke off earlier is gone on with where it ended. */
    private void transfer(Path file, String sofi, String original) throws IOException {
        Path part = received.resolve("." + sofi + ".part");
        DurableFiles.copy(file, part, true);
        if (session.faults().breaksIn(Phase.DOWNLOAD, sofi, original)) {
            DurableFiles.halve(part);
            throw new SocketException("the connection to the central server is broken");
        }
        session.faults().written(Point.BEFORE_DOWNLOAD, part, sofi, original);
        DurableFiles.move(part, received.resolve(sofi));
    }
}
