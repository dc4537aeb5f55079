// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import lu.seco.simulator.internal.ccss.CentralServer;
import lu.seco.simulator.internal.fault.Faults;
import lu.seco.simulator.internal.fault.Point;
import lu.seco.simulator.internal.io.Pause;
import lu.seco.simulator.internal.log.Level;
import lu.seco.simulator.internal.log.TechnicalLog;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** One run of batch mode (SOFiE help, Batch_Mode): update check, login, emission, reception, then the end or the next look. */
public final class Batch {

    private static final String LOGGER = "batch";

    private final Home home;
    private final Settings settings;
    private final Clock clock;
    private final Faults faults;
    private final TechnicalLog technical;
    private final Consumer<String> console;

    /**
     * @param clock local time and zone of the machine
     * @param console takes lines for the person at the console
     */
    public Batch(Home home, Settings settings, Clock clock, Consumer<String> console) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.faults = new Faults(settings, home.state());
        this.technical = new TechnicalLog(home.file(Key.TECHNICAL_FILE), settings, clock);
        this.console = console;
    }

    /**
     * Runs until the work is done; with {@code run.forEver=Yes} never ends by itself.
     *
     * @return the exit code that the settings give for what happened
     */
    public int run(Work work) throws IOException {
        try (InstanceLock lock = new InstanceLock(home)) {
            if (!lock.isMine() && settings.is(Key.INSTANCES, "lock")) {
                technical.log(Level.FATAL, LOGGER, "another instance of SOFiE is running on this installation");
                console.accept("another instance of SOFiE is running");
                return exitCode(Situation.SECOND_INSTANCE);
            }
            boolean spoiled = !lock.isMine() && settings.is(Key.INSTANCES, "corrupt");
            return exitCode(run(work, new Session(home, settings, faults, technical, clock, spoiled)));
        }
    }

    private Situation run(Work work, Session session) {
        technical.log(Level.INFO, LOGGER, "batch started for user " + home.user());
        console.accept(settings.text(Key.CONSOLE_START).replace("{user}", home.user()));
        try {
            Files.createDirectories(home.state());
            faults.at(Point.START);
            new Update(session).check();
            faults.at(Point.AFTER_UPDATE);
            if (work != Work.UPDATE) {
                new Login(session).check();
                faults.at(Point.AFTER_LOGIN);
                cycles(work, session);
            } else {
                session.note(Situation.SUCCESS);
            }
            faults.at(Point.END);
            technical.log(Level.INFO, LOGGER, "batch ended");
        } catch (EndOfRun e) {
            technical.log(Level.FATAL, LOGGER, e.getMessage(), e);
            console.accept(e.getMessage());
            session.note(e.situation());
        } catch (IOException | UncheckedIOException e) {
            technical.log(Level.FATAL, LOGGER, "the program must stop", e);
            console.accept("fatal error: " + e.getMessage());
            session.note(Situation.FATAL);
        }
        console.accept(settings.text(Key.CONSOLE_END));
        return session.worst();
    }

    private void cycles(Work work, Session session) throws IOException {
        CentralServer server = new CentralServer(home.folder(Key.CCSS_FOLDER), settings, clock);
        cycle(work, session, server);
        while (settings.flag(Key.RUN_FOREVER)) {
            Pause.of(Duration.ofSeconds(settings.number(Key.WAITING_TIME)));
            faults.newCycle();
            cycle(work, session, server);
        }
    }

    private static void cycle(Work work, Session session, CentralServer server) throws IOException {
        session.heldBack().clear();
        if (work.sends()) {
            new Encryption(session).run();
            session.audit().betweenPhases();
            new Upload(session, server).run();
        }
        if (work.receives()) {
            new Download(session, server).run();
            session.audit().betweenPhases();
            new Decryption(session).run();
        }
    }

    private int exitCode(Situation situation) {
        return faults.exitCode().orElse((int) settings.number(situation.exitCode()));
    }
}
