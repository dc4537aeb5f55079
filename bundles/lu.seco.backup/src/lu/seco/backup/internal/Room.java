// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can be in a backup, in the order in which it stands there; within a room names ascend. The names are those of the data folder. Whatever matches
 * nothing here is no part of a backup: so no name of an archive can lead anywhere else.
 */
enum Room {
    /** Settings, installation descriptor, what was told when, keys of those who may sign a remedy book. Never secrets. */
    SETTINGS("(?!secrets)[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.(properties|told|pub)"),
    /** An installation descriptor that lies outside of the data folder: a copy, restored beside the data for a person to put back. */
    ELSEWHERE("elsewhere/[A-Za-z0-9][A-Za-z0-9._-]{0,80}"),
    /** Data files of the office in place of those that come with SeCo, and a newer remedy book. */
    DATA("seculine/[A-Za-z0-9][A-Za-z0-9._-]{0,80}|diagnosis/remedy-book\\.installed"),
    /** The events as text. */
    EVENTS("journal/events/\\d{4}-\\d{2}\\.jsonl"),
    /** Contents by their SHA-256. */
    CONTENT("content/([0-9a-f]{2})/\\1[0-9a-f]{62}"),
    /** What was archived. */
    ARCHIVE("journal/archive/[A-Za-z0-9][A-Za-z0-9._-]{0,120}\\.zip");

    private final Pattern names;

    Room(String names) {
        this.names = Pattern.compile(names);
    }

    boolean holds(String name) {
        return names.matcher(name).matches();
    }

    /** Whether a file there is small, so that it can be read as one. */
    boolean small() {
        return ordinal() < EVENTS.ordinal();
    }

    /** Where a name belongs; empty if it is no part of a backup. */
    static Optional<Room> of(String name) {
        for (Room room : values()) {
            if (room.holds(name)) {
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }
}
