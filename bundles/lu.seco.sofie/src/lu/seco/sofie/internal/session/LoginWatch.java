// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.audit.AuditLog;
import lu.seco.sofie.internal.audit.AuditSettings;
import lu.seco.sofie.internal.audit.Dialect;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.LoginPatterns;

/**
 * Finds out whether SOFiE was let in during a run: what it wrote into its technical log and printed meanwhile, held against the patterns of the descriptor.
 * It only says why nothing came through; what happened to a file is never concluded from it.
 */
final class LoginWatch {

    private final LoginPatterns patterns;
    private final AuditLog technical;
    private final Surroundings surroundings;
    private final Optional<LogPosition> before;
    private final boolean fresh;
    private final Descriptor descriptor;

    private LoginWatch(Descriptor descriptor, Surroundings surroundings) {
        this.descriptor = descriptor;
        this.surroundings = surroundings;
        patterns = descriptor.login();
        technical = reader(descriptor.technicalLog());
        fresh = Files.notExists(descriptor.technicalLog());
        before = position();
    }

    /** From now on. */
    static LoginWatch begin(Descriptor descriptor, Surroundings surroundings) {
        return new LoginWatch(descriptor, surroundings);
    }

    /** No line of it means anything by itself; rotated ones are those that begin with its name. */
    private AuditLog reader(Path file) {
        Dialect silent = new Dialect(List.of(), DateTimeFormatter.ISO_LOCAL_DATE_TIME, ZoneOffset.UTC);
        String rotated = file.getFileName().toString().replaceAll("[\\[\\]{}*?\\\\]", "?") + "*";
        return new AuditLog(new AuditSettings(file, descriptor.audit().charset(), rotated, silent), surroundings.clock(), surroundings.pause());
    }

    private Optional<LogPosition> position() {
        try {
            return Optional.of(technical.position());
        } catch (SofieException e) {
            surroundings.log().warn("SOFiE's technical log cannot be read: {}", e.told());
            return Optional.empty();
        }
    }

    /**
     * What was found since, the gravest first.
     *
     * @param output what the run printed
     */
    Optional<LoginTrouble> trouble(Optional<Path> output) {
        Set<LoginTrouble> found = EnumSet.noneOf(LoginTrouble.class);
        try {
            if (fresh) {
                technical.current(line -> patterns.find(line.text()).ifPresent(found::add));
            } else if (before.isPresent()) {
                technical.read(before.get(), line -> {
                    if (line.behind()) {
                        patterns.find(line.text()).ifPresent(found::add);
                    }
                });
            }
            if (output.isPresent()) {
                reader(output.get()).current(line -> patterns.find(line.text()).ifPresent(found::add));
            }
        } catch (SofieException | IOException e) {
            surroundings.log().warn("Whether SOFiE was let in cannot be read: {}", e.toString());
        }
        return found.stream().findFirst();
    }
}
