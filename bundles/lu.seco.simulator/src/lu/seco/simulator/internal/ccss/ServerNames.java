// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;

import lu.seco.simulator.internal.io.SofiName;
import lu.seco.simulator.internal.io.Stamp;
import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/**
 * The names that the server and CCSS give, each one only once. A name is taken by creating an empty file of that name, which
 * works between processes too.
 */
final class ServerNames {

    private final Path folder;
    private final Settings settings;
    private final Clock clock;

    ServerNames(Path folder, Settings settings, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new name of an encrypted file for a user. */
    String sofi(String user) throws IOException {
        Stamp stamp = new Stamp(LocalDateTime.now(clock), 0);
        while (true) {
            String name = SofiName.of(stamp, settings.text(Key.SERVER_ID), user, settings);
            if (take(name)) {
                return name;
            }
            stamp = stamp.next();
        }
    }

    /** A new name for a decrypted answer, with a time stamp that has nothing to do with the encrypted name's. */
    String decrypted(Answer answer) throws IOException {
        boolean isLong = settings.is(Key.DECRYPTED_STAMP, "long");
        Stamp stamp = new Stamp(namingTime(true), 1);
        while (true) {
            String name = answer.type() + "." + answer.employer() + "_" + answer.seculine() + "_"
                    + (isLong ? stamp.longDigits() : stamp.digits()) + "." + settings.text(Key.DECRYPTED_EXTENSION);
            if (take(name)) {
                return name;
            }
            stamp = isLong ? stamp.nextSecond() : stamp.next();
        }
    }

    /** The name that CCSS itself gives to an answer; it need not be unique. */
    String original(Answer answer) {
        return "CCSS_" + new Stamp(namingTime(false), 0).digits() + "." + answer.type() + "." + answer.employer() + answer.seculine();
    }

    private LocalDateTime namingTime(boolean withOffset) {
        if (!settings.text(Key.CCSS_CLOCK).isEmpty()) {
            return LocalDateTime.parse(settings.text(Key.CCSS_CLOCK));
        }
        LocalDateTime now = LocalDateTime.now(clock);
        return withOffset ? now.plus(settings.duration(Key.DECRYPTED_OFFSET)) : now;
    }

    /** Takes a name; false when somebody has it already. */
    boolean take(String name) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(name));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
