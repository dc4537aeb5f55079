// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says by what a thing is replaced in one bundle: {@code [number:bpfoedmc]}, the beginning of an HMAC-SHA256 under a key that is never written anywhere.
 * Without the key nobody can try all thirteen-digit numbers.
 */
final class StandIns {

    private static final int BYTES = 4;

    private final byte[] key;

    StandIns(byte[] key) {
        this.key = key.clone();
    }

    /** With a key that nobody knows. */
    static StandIns fresh() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new StandIns(key);
    }

    String of(String kind, String thing) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] hash = mac.doFinal((kind + ":" + thing).getBytes(StandardCharsets.UTF_8));
            // letters only: a stand-in must not look like what it stands for
            String hex = HexFormat.of().formatHex(hash, 0, BYTES);
            StringBuilder letters = new StringBuilder();
            hex.chars().forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
            return "[" + kind + ":" + letters + "]";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
