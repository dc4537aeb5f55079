// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;

import lu.seco.simulator.internal.fault.Faults;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** The audit log (SOFiE help, Audit_log), and everything that can go wrong with it. Times are local times of the machine. */
public final class AuditLog {

    private final LogFile file;
    private final AuditDialect dialect;
    private final Faults faults;
    private final TechnicalLog technical;
    private final Clock clock;
    private final boolean torn;

    /**
     * @param path the file
     * @param torn whether each line is written in two halves, as careless programs do
     */
    public AuditLog(Path path, Settings settings, Faults faults, TechnicalLog technical, Clock clock, boolean torn) {
        this.file = new LogFile(path, settings.number(Key.AUDIT_ROTATION_SIZE), settings.number(Key.AUDIT_ROTATION_KEEP));
        this.dialect = new AuditDialect(settings);
        this.faults = faults;
        this.technical = technical;
        this.clock = clock;
        this.torn = torn;
    }

    /** Writes one line; it is on the disk when this returns. */
    public void write(AuditEvent event) throws IOException {
        if (faults.isOn(Key.FAULT_LOG, "locked")) {
            technical.log(Level.ERROR, "audit", "the audit log is locked by another program, a line of it is lost");
            return;
        }
        byte[] line = dialect.line(event, LocalDateTime.now(clock));
        if (faults.garbles(event.names())) {
            file.append(garbled(line));
        } else if (torn) {
            file.append(Arrays.copyOf(line, line.length / 2));
            file.append(Arrays.copyOfRange(line, line.length / 2, line.length));
        } else {
            file.append(line);
        }
    }

    /** Called between the phases of a run: where the switched-on fault rotates or empties the log under a reader's eyes. */
    public void betweenPhases() throws IOException {
        if (faults.isOn(Key.FAULT_LOG, "rotated")) {
            file.rotate();
        }
        if (faults.isOn(Key.FAULT_LOG, "truncated")) {
            file.truncate();
        }
    }

    /** The middle third is no text in any character set, and the line does not end. */
    private byte[] garbled(byte[] line) {
        byte[] broken = Arrays.copyOf(line, line.length - dialect.end().length());
        for (int i = broken.length / 3; i < broken.length * 2 / 3; i++) {
            broken[i] = (byte) (i % 2 == 0 ? 0 : 0x81);
        }
        return broken;
    }
}
