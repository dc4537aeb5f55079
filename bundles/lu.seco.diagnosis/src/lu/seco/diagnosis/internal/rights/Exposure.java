// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.rights;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What people who are not meant can do with a part of the data folder.
 *
 * @param kind what
 * @param place with which part
 * @param who the account it is about; "others" if all
 */
record Exposure(Kind kind, Path place, String who) {

    Exposure {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(who, "who");
    }

    /** Worst last. */
    enum Kind {
        /** The rights could not be looked at, or nothing simple can be said of them. */
        UNKNOWN,
        /** All users of the machine can read it. */
        READ,
        /** It belongs to an account that is neither ours nor the administrator's, which can give itself every right. */
        FOREIGN,
        /** All users of the machine can change it. */
        WRITE
    }
}
