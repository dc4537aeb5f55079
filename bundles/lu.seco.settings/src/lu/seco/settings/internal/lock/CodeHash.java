// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.lock;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code as it is kept: {@code pbkdf2-sha256 ITERATIONS SALT HASH}, salt and hash in Base64. Slow by intent, some tenths of a second.
 *
 * @param iterations how slow
 * @param salt 16 random bytes
 * @param hash 32 bytes
 */
record CodeHash(int iterations, byte[] salt, byte[] hash) {

    private static final String KIND = "pbkdf2-sha256";
    private static final int BITS = 256;
    private static final int SALT = 16;
    /** A stored number beyond would only serve to keep the machine busy. */
    private static final int MOST = 10_000_000;

    /** Hashes a code with a new salt. */
    static CodeHash of(char[] code, int iterations, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new CodeHash(iterations, salt, derived(code, salt, iterations));
    }

    /** Reads what {@link #text()} wrote; empty if it is something else. */
    static Optional<CodeHash> parse(char[] stored) {
        String[] parts = new String(stored).split(" ", -1);
        if (parts.length != 4 || !parts[0].equals(KIND) || !parts[1].matches("[1-9]\\d{0,7}") || Integer.parseInt(parts[1]) > MOST) {
            return Optional.empty();
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            byte[] hash = Base64.getDecoder().decode(parts[3]);
            return salt.length == SALT && hash.length == BITS / Byte.SIZE
                    ? Optional.of(new CodeHash(Integer.parseInt(parts[1]), salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // no Base64: nothing that was ever stored here
            return Optional.empty();
        }
    }

    /** Whether it is the hash of that code. */
    boolean matches(char[] code) {
        return MessageDigest.isEqual(hash, derived(code, salt, iterations));
    }

    char[] text() {
        Base64.Encoder encoder = Base64.getEncoder();
        return (KIND + " " + iterations + " " + encoder.encodeToString(salt) + " " + encoder.encodeToString(hash)).toCharArray();
    }

    private static byte[] derived(char[] code, byte[] salt, int iterations) {
        char[] own = Arrays.copyOf(code, code.length);
        PBEKeySpec spec = new PBEKeySpec(own, salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA256", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(own, '\0');
        }
    }
}
