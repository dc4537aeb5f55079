// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import java.util.Objects;

/**
 * One event of the audit log. Names that do not belong to the event are empty.
 *
 * @param code what happened
 * @param clear the clear name
 * @param encrypted the SOFI name
 * @param original the name the sender gave
 * @param decrypted the name after decryption
 * @param reason why it failed; empty when it did not
 */
public record AuditEvent(AuditCode code, String clear, String encrypted, String original, String decrypted, String reason) {

    public AuditEvent {
        Objects.requireNonNull(code);
        Objects.requireNonNull(clear);
        Objects.requireNonNull(encrypted);
        Objects.requireNonNull(original);
        Objects.requireNonNull(decrypted);
        Objects.requireNonNull(reason);
    }

    public static AuditEvent encrypted(String clear, String encrypted) {
        return new AuditEvent(AuditCode.ENC, clear, encrypted, "", "", "");
    }

    /** Upload, download or acknowledgement of an encrypted file. */
    public static AuditEvent transfer(AuditCode code, String encrypted) {
        return new AuditEvent(code, "", encrypted, "", "", "");
    }

    public static AuditEvent decrypted(String encrypted, String original, String decrypted) {
        return new AuditEvent(AuditCode.DEC, "", encrypted, original, decrypted, "");
    }

    /** The same, but it failed. */
    public AuditEvent failed(String why) {
        return new AuditEvent(code, clear, encrypted, original, decrypted, why.isEmpty() ? "error" : why);
    }

    public boolean isFailed() {
        return !reason.isEmpty();
    }

    String[] names() {
        return new String[] {clear, encrypted, original, decrypted};
    }
}
