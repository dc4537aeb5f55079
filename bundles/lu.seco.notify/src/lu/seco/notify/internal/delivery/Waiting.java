// SPDX-License-Identifier: EPL-2.0
package lu.seco.notify.internal.delivery;

import java.time.Instant;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.notice.Notice;

/**
 * A notification that has not gone yet.
 *
 * @param id its name in the outbox, in the order of arrival; a receiver knows by it what it has already
 * @param at when it happened
 * @param level how urgent
 * @param eventClass what it is about
 * @param told what
 * @param about kind and id of the thing, or empty text: two about different things are not the same
 */
public record Waiting(String id, Instant at, Notice.Level level, EventClass eventClass, Message told, String about) {

    public Waiting {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(eventClass, "eventClass");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(about, "about");
    }

    boolean alarm() {
        return level == Notice.Level.ALARM;
    }

    boolean says(Waiting other) {
        return told.equals(other.told) && about.equals(other.about) && level.compareTo(other.level) >= 0;
    }
}
