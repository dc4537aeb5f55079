// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.settings;

import java.io.IOException;
import java.util.Optional;

/** Keeps secrets outside the settings file: encrypted on disk, readable by the user of SeCo only. Never logged, never in a bundle for support. */
public interface Secrets {

    /**
     * A secret; the caller overwrites the array when it is done.
     *
     * @param name for example {@code notify.mail.password}
     * @throws IOException if the store cannot be read
     */
    Optional<char[]> read(String name) throws IOException;

    /**
     * Stores a secret durably.
     *
     * @throws IOException if the store cannot be written; then the old secret stays
     */
    void write(String name, char[] secret) throws IOException;

    /**
     * Stores a secret that a person enters; who did it is journalled, the secret never.
     *
     * @throws IOException if the store cannot be written; then the old secret stays
     */
    default void write(String name, char[] secret, String person) throws IOException {
        write(name, secret);
    }

    /**
     * Forgets a secret because a person says so; likewise.
     *
     * @throws IOException if the store cannot be written
     */
    default void remove(String name, String person) throws IOException {
        remove(name);
    }

    /**
     * Forgets a secret; no harm if there is none.
     *
     * @throws IOException if the store cannot be written
     */
    void remove(String name) throws IOException;
}
