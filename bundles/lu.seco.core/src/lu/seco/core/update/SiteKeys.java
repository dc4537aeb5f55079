// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.update;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What an office needs that gives out updates of its own: a pair of keys, and a site signed with it. */
public interface SiteKeys {

    /**
     * Makes a pair of keys (Ed25519): {@code <name>.key}, readable by its owner only, and {@code <name>.pem}, which goes into the folder of trusted keys.
     *
     * @return fingerprint of the public key
     * @throws IOException if one of the files is there already or cannot be written
     */
    String generate(Path folder, String name) throws IOException;

    /**
     * Signs the index of a site, beside the signatures that are there.
     *
     * @param site folder of the repository with its index
     * @param key private key, PEM (PKCS #8), Ed25519 or RSA
     * @return fingerprint of the public key
     * @throws IOException if something cannot be read or written, or the key is none
     */
    String sign(Path site, Path key) throws IOException;

    /**
     * Fingerprints of the keys that are trusted here, with the file each is from ({@code seco} for the project's own).
     *
     * @throws IOException if the folder of keys cannot be read
     */
    List<Trusted> trusted() throws IOException;

    /**
     * A file in which a trusted key should be.
     *
     * @param source the file's name, or {@code seco}
     * @param fingerprint SHA-256 of the public key, hexadecimal; empty text if there is no key in it that can be read
     */
    record Trusted(String source, String fingerprint) {
    }
}
