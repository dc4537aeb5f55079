// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.fault;

import java.util.Locale;

/** The named places of a run where it can be made to crash, to hang or to find the disk full, in the order of the run. */
public enum Point {
    /** Settings are read, nothing is done yet. */
    START,
    /** The update check is over. */
    AFTER_UPDATE,
    /** Password and certificate are checked. */
    AFTER_LOGIN,
    /** A clear file is about to be encrypted. */
    BEFORE_ENCRYPT,
    /** The encrypted file is complete; nothing is logged. */
    AFTER_CRYPTED_WRITTEN,
    /** The ENC line is written. */
    AFTER_ENC_LOGGED,
    /** The clear file has left the folder. */
    AFTER_CLEAR_ARCHIVED,
    /** An encrypted file is about to be uploaded. */
    BEFORE_UPLOAD,
    /** The server has the file; nothing is logged. */
    AFTER_SERVER_RECEIVED,
    /** The UPL line is written. */
    AFTER_UPL_LOGGED,
    /** The encrypted file is in the folder of sent files. */
    AFTER_SENT_ARCHIVED,
    /** A file is about to be downloaded. */
    BEFORE_DOWNLOAD,
    /** The file is here and the DNL line is written; the server does not know. */
    AFTER_DOWNLOAD,
    /** The server has removed the file and the ACK line is written. */
    AFTER_ACK,
    /** A received file is about to be decrypted. */
    BEFORE_DECRYPT,
    /** The decrypted file is complete; nothing is logged. */
    AFTER_DECRYPTED_WRITTEN,
    /** The DEC line is written; the encrypted file is still there. */
    AFTER_DEC_LOGGED,
    /** All work is done. */
    END;

    /** The name in settings: lower case with dashes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
