// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import lu.seco.simulator.internal.fault.Phase;
import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.Pause;
import lu.seco.simulator.internal.log.Level;
import lu.seco.simulator.internal.settings.Behaviour;
import lu.seco.simulator.internal.settings.Key;

/** The check of the JARs in {@code lib} against the server before anything else (SOFiE help, Batch_Mode). */
final class Update {

    private static final String LOGGER = "update";

    private final Session session;

    Update(Session session) {
        this.session = session;
    }

    void check() throws IOException, EndOfRun {
        session.technical().log(Level.INFO, LOGGER, "checking the program files against the server");
        Pause.of(session.settings().duration(Key.UPDATE_DURATION));
        if (session.faults().networkDown(Phase.UPDATE) || session.faults().isOn(Key.FAULT_UPDATE, "Yes")) {
            failed();
            return;
        }
        String wanted = session.settings().text(Key.UPDATE_VERSION);
        String present = Files.exists(session.home().version()) ? Files.readString(session.home().version()).strip() : "none";
        if (present.equals(wanted)) {
            session.technical().log(Level.INFO, LOGGER, "the program files are up to date, version " + present);
            return;
        }
        Files.writeString(session.home().version().resolveSibling("sofie-client-" + wanted + ".jar"), "stands for a JAR\n");
        DurableFiles.write(session.home().version(), (wanted + "\n").getBytes(StandardCharsets.UTF_8));
        session.technical().log(Level.INFO, LOGGER, "program files downloaded: version " + present + " is now " + wanted);
    }

    private void failed() throws IOException, EndOfRun {
        session.technical().log(Level.ERROR, LOGGER, "the update check failed", new ConnectException("Connection timed out: connect"));
        session.note(Situation.UPDATE_FAILED);
        Behaviour behaviour = session.settings().behaviour(Key.ON_UPDATE_FAILED);
        if (behaviour == Behaviour.HANGS) {
            session.faults().hang();
        }
        if (behaviour == Behaviour.ENDS) {
            throw new EndOfRun(Situation.UPDATE_FAILED, "the update check failed");
        }
    }
}
