// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.settings.Key;

/** Where clear files go when they are done with. */
final class ClearFiles {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT);

    private final Session session;

    ClearFiles(Session session) {
        this.session = session;
    }

    /** A clear file that is encrypted now. */
    void encrypted(Path file) throws IOException {
        if (session.settings().is(Key.EMISSION_SOURCE, "removed")) {
            DurableFiles.delete(file);
        } else {
            move(file, Key.FOLDER_ARCHIVE, Key.ARCHIVE_NAME);
        }
    }

    /** A clear file that the naming rules refuse. */
    void refused(Path file) throws IOException {
        move(file, Key.FOLDER_NOK, Key.NOK_NAME);
    }

    private void move(Path file, Key folder, Key pattern) throws IOException {
        String stamp = STAMP.format(LocalDateTime.now(session.clock()));
        String name = session.settings().text(pattern).replace("{stamp}", stamp).replace("{name}", file.getFileName().toString());
        DurableFiles.move(file, DurableFiles.free(session.home().folder(folder).resolve(name)));
    }
}
