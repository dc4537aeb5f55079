// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a known line of the audit log tells. Names are what the log says, without a folder before them; they are hostile input.
 *
 * @param event what happened
 * @param time when, if the line tells it in the format of the descriptor
 * @param clear name of the clear file; empty text if the line does not tell it, as for all that follow
 * @param encrypted name of the encrypted file
 * @param original name the sender gave
 * @param decrypted name of the decrypted file
 * @param reason why it failed
 */
public record AuditEntry(AuditEvent event, Optional<Instant> time, String clear, String encrypted, String original, String decrypted,
        String reason) {

    public AuditEntry {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(clear, "clear");
        Objects.requireNonNull(encrypted, "encrypted");
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(decrypted, "decrypted");
        Objects.requireNonNull(reason, "reason");
    }
}
