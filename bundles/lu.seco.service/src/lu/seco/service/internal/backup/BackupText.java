// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.backup;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lu.seco.core.Message;
import lu.seco.core.backup.Backup;
import lu.seco.service.internal.cli.Command.Session;
import lu.seco.service.internal.print.JsonDocument;

/** How backups are told. */
final class BackupText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private BackupText() {
    }

    /** The keys of a backup, into an object that is open. */
    static void json(JsonDocument json, Backup backup) throws IOException {
        json.text("file", backup.path().toString()).number("size", backup.size()).instant("at", backup.at());
        json.number("sequence", backup.sequence()).text("reason", backup.reason().name()).text("version", backup.version());
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** A size in mebibytes, with a digit. */
    static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (1024.0 * 1024.0));
    }

    static void remarks(Session session, Iterable<Message> remarks) throws IOException {
        for (Message remark : remarks) {
            session.output().line("! " + session.wording().text(remark));
        }
    }
}
