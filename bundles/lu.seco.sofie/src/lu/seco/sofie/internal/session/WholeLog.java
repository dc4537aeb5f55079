// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.audit.AuditEvent;
import lu.seco.sofie.internal.audit.AuditLog;
import lu.seco.sofie.internal.audit.LogLine;

/** Looks for uploads in the whole audit log, whatever their age; read once for all names, and only if somebody asks. */
final class WholeLog {

    private final AuditLog log;
    private final Set<String> names;
    private final Map<String, LogLine> uploaded = new HashMap<>();
    private boolean read;

    /** @param names encrypted files known from earlier attempts; a file encrypted since the position was not uploaded before it */
    WholeLog(AuditLog log, Set<String> names) {
        this.log = log;
        this.names = new HashSet<>(names);
    }

    Optional<LogLine> uploaded(String encryptedName) throws SofieException {
        if (!read && names.contains(encryptedName)) {
            log.readAll(Instant.MIN, line -> {
                if (line.tells(AuditEvent.UPLOADED) && names.contains(line.entry().get().encrypted())) {
                    uploaded.put(line.entry().get().encrypted(), line);
                }
            });
            read = true;
        }
        return Optional.ofNullable(uploaded.get(encryptedName));
    }
}
