// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import lu.seco.simulator.internal.settings.Key;

/** What an audit line tells. */
public enum AuditCode {
    /** Encryption (documented mark ENC). */
    ENC("ENC", "CHIFFR", Key.AUDIT_CODE_ENC),
    /** Upload (code is an assumption). */
    UPL("UPL", "ENVOI", Key.AUDIT_CODE_UPL),
    /** Download (code is an assumption). */
    DNL("DNL", "RECU", Key.AUDIT_CODE_DNL),
    /** Acknowledgement to the server (code is an assumption). */
    ACK("ACK", "ACCUSE", Key.AUDIT_CODE_ACK),
    /** Decryption (documented mark DEC). */
    DEC("DEC", "DECHIFFR", Key.AUDIT_CODE_DEC);

    private final String standard;
    private final String alternative;
    private final Key key;

    AuditCode(String standard, String alternative, Key key) {
        this.standard = standard;
        this.alternative = alternative;
        this.key = key;
    }

    String standard() {
        return standard;
    }

    String alternative() {
        return alternative;
    }

    Key key() {
        return key;
    }
}
