// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;

import lu.seco.simulator.internal.io.DurableFiles;
import lu.seco.simulator.internal.io.SofiName;
import lu.seco.simulator.internal.io.Stamp;
import lu.seco.simulator.internal.settings.Key;

/** Gives each encrypted file a name that never came before: the last stamp is kept on disk and the next one is later. */
final class SofiNames {

    private final Session session;
    private final Path last;

    SofiNames(Session session) {
        this.session = session;
        this.last = session.home().state().resolve("last-stamp");
    }

    String next() throws IOException {
        LocalDateTime now = LocalDateTime.now(session.clock());
        int digits = session.settings().is(Key.SOFI_DIGITS, "hundredths") ? now.get(ChronoField.MILLI_OF_SECOND) / 10 : 0;
        Stamp stamp = new Stamp(now, digits);
        if (Files.exists(last)) {
            Stamp used = Stamp.parse(Files.readString(last).strip());
            stamp = stamp.digits().compareTo(used.digits()) > 0 ? stamp : used.next();
        }
        while (isTaken(stamp)) {
            stamp = stamp.next();
        }
        DurableFiles.write(last, stamp.digits().getBytes(StandardCharsets.US_ASCII));
        return name(stamp);
    }

    private boolean isTaken(Stamp stamp) {
        Home home = session.home();
        return Files.exists(home.folder(Key.FOLDER_CRYPTED).resolve(name(stamp)))
                || Files.exists(home.folder(Key.FOLDER_SENT).resolve(name(stamp)));
    }

    private String name(Stamp stamp) {
        return SofiName.of(stamp, session.home().user(), session.settings().text(Key.SERVER_ID), session.settings());
    }
}
