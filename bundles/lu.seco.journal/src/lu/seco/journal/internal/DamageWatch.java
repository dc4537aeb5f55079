// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import org.osgi.service.log.Logger;

/**
 * Sees to it that nobody works on with a database that is damaged. What it still says may be wrong (no report with that content, so send it), so
 * from the first damaged page on every call is answered with one sentence, and the next start builds the database again from the event files.
 * Not at once: who works at that moment holds what was read before.
 */
final class DamageWatch {

    private final DatabaseFolder folder;
    private final Consumer<Message> alarm;
    private final Logger log;
    private volatile SQLException damage;

    DamageWatch(DatabaseFolder folder, Consumer<Message> alarm, Logger log) {
        this.folder = folder;
        this.alarm = alarm;
        this.log = log;
    }

    /** Takes note of a failure; nothing happens unless it shows damage. */
    void note(SQLException failure) {
        if (!Failures.showsDamage(failure)) {
            return;
        }
        synchronized (this) {
            if (damage != null) {
                return;
            }
            damage = failure;
        }
        log.error("The journal's database is damaged; it is built again from the event files at the next start", failure);
        try {
            folder.markDamaged(Failures.reason(failure));
        } catch (IOException e) {
            log.error("That the database is damaged could not be marked in its folder", e);
        }
        alarm.accept(told(failure));
    }

    private static Message told(SQLException failure) {
        return Message.of("journal.damaged", Failures.reason(failure));
    }

    /**
     * To be asked before anything is read or written.
     *
     * @throws JournalException if the database is damaged
     */
    void check() throws JournalException {
        SQLException seen = damage;
        if (seen != null) {
            throw new JournalException(told(seen), seen);
        }
    }
}
