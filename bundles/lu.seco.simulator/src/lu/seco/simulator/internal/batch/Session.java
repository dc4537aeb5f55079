// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import lu.seco.simulator.internal.fault.Faults;
import lu.seco.simulator.internal.log.AuditEvent;
import lu.seco.simulator.internal.log.AuditLog;
import lu.seco.simulator.internal.log.Level;
import lu.seco.simulator.internal.log.TechnicalLog;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** What the phases of one run share. */
final class Session {

    private final Home home;
    private final Settings settings;
    private final Faults faults;
    private final TechnicalLog technical;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean spoiled;
    private final Set<Situation> situations = EnumSet.noneOf(Situation.class);
    private final Set<String> heldBack = new HashSet<>();
    private String noExchange = "";

    /**
     * @param spoiled whether another process runs at the same time and the settings say that this goes wrong
     */
    Session(Home home, Settings settings, Faults faults, TechnicalLog technical, Clock clock, boolean spoiled) {
        this.home = home;
        this.settings = settings;
        this.faults = faults;
        this.technical = technical;
        this.clock = clock;
        this.spoiled = spoiled;
        this.audit = new AuditLog(home.file(Key.AUDIT_FILE), settings, faults, technical, clock, spoiled);
    }

    Home home() {
        return home;
    }

    Settings settings() {
        return settings;
    }

    Faults faults() {
        return faults;
    }

    TechnicalLog technical() {
        return technical;
    }

    AuditLog audit() {
        return audit;
    }

    Clock clock() {
        return clock;
    }

    boolean isSpoiled() {
        return spoiled;
    }

    void note(Situation situation) {
        situations.add(situation);
    }

    /** The worst of what was noted. */
    Situation worst() {
        return situations.stream().findFirst().orElse(Situation.NOTHING_TO_DO);
    }

    /** Sending and receiving are switched off for this run, for a reason. */
    void disableExchange(String reason) {
        noExchange = reason;
    }

    /** Why sending and receiving are switched off; empty when they are not. */
    Optional<String> noExchange() {
        return noExchange.isEmpty() ? Optional.empty() : Optional.of(noExchange);
    }

    /** Encrypted files with a failed step: the next step waits until the next run has made up for it. */
    Set<String> heldBack() {
        return heldBack;
    }

    /** Something went wrong with one file: audit line, technical log, and the next file goes on. */
    void failed(AuditEvent event, Exception cause) throws IOException {
        audit.write(event.failed(String.valueOf(cause.getMessage())));
        technicalError(event.code() + " failed for one file", cause);
    }

    /** Something went wrong after its audit line was written. */
    void technicalError(String text, Exception cause) {
        technical.log(Level.ERROR, "batch", text, cause);
        note(Situation.FILE_ERROR);
    }
}
