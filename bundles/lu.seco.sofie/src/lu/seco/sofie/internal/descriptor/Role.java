// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.descriptor;

import java.util.Locale;

/** What a folder of the installation is for. */
public enum Role {
    /** Clear files to be sent. */
    OUTBOX(true),
    /** Encrypted files before their upload. */
    QUEUE(true),
    /** Encrypted files after their upload. */
    SENT(false),
    /** Clear files after their encryption. */
    ARCHIVE(false),
    /** Clear files refused by the naming rules. */
    NOK(false),
    /** Encrypted files after their download. */
    RECEIVED(false),
    /** Decrypted files. */
    DECRYPTED(true),
    /** Programs of batch mode. */
    LIB(false),
    /** SeCo's own: where a file is prepared before it appears in the outbox. */
    TRANSFER(true);

    private final boolean needed;

    Role(boolean needed) {
        this.needed = needed;
    }

    /** Whether the driver cannot work without it. */
    public boolean needed() {
        return needed;
    }

    /** Its key in the descriptor. */
    public String key() {
        return "folder." + name().toLowerCase(Locale.ROOT);
    }
}
