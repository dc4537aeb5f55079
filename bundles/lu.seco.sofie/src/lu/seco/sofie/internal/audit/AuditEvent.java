// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a line of SOFiE's audit log can tell. */
public enum AuditEvent {
    ENCRYPTED("clear", "encrypted"),
    ENCRYPT_FAILED("clear"),
    UPLOADED("encrypted"),
    UPLOAD_FAILED("encrypted"),
    DOWNLOADED,
    DOWNLOAD_FAILED,
    ACKNOWLEDGED,
    DECRYPTED("encrypted", "decrypted"),
    DECRYPT_FAILED;

    private final Set<String> needed;

    AuditEvent(String... needed) {
        this.needed = Set.of(needed);
    }

    /** The event of a word of the descriptor. */
    public static Optional<AuditEvent> of(String word) {
        return Arrays.stream(values()).filter(event -> event.word().equals(word)).findFirst();
    }

    /** How the descriptor names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The groups a pattern must have, or the line would tell nothing. */
    public Set<String> needed() {
        return needed;
    }
}
