// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.io.Hashes;

/**
 * The signatures of an index, {@code seco.index.sig}: a line {@code <fingerprint> <signature>} for each, where the fingerprint is the SHA-256 of the
 * public key, hexadecimal, and the signature is Base64. Ed25519, or SHA-256 with RSA: the key says which.
 */
public final class Seals {

    /** More is not read. */
    static final int MOST_BYTES = 65_536;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([A-Za-z0-9+/=]{1,2000})");

    private Seals() {
    }

    /**
     * A signature.
     *
     * @param key fingerprint of the public key
     */
    record Seal(String key, String signature) {
    }

    /** What was found out. */
    public enum Verdict {
        /** Signed by a key that is trusted. */
        GOOD,
        /** There is no signature. */
        UNSIGNED,
        /** Signed, but by no key that is trusted. */
        UNKNOWN,
        /** A trusted key's signature does not fit the index: one of the two was altered. */
        FORGED
    }

    /** The name of a key. */
    public static String fingerprint(PublicKey key) {
        return Hashes.of(key.getEncoded());
    }

    static List<Seal> parse(byte[] text) {
        List<Seal> seals = new ArrayList<>();
        new String(text, StandardCharsets.ISO_8859_1).lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line.strip());
            if (matcher.matches()) {
                seals.add(new Seal(matcher.group(1), matcher.group(2)));
            }
        });
        return seals;
    }

    static byte[] text(List<Seal> seals) {
        StringBuilder text = new StringBuilder();
        seals.forEach(seal -> text.append(seal.key()).append(' ').append(seal.signature()).append('\n'));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static Seal sign(byte[] index, PrivateKey secret, PublicKey known) throws GeneralSecurityException {
        Signature signature = signature(known);
        signature.initSign(secret);
        signature.update(index);
        return new Seal(fingerprint(known), Base64.getEncoder().encodeToString(signature.sign()));
    }

    /**
     * Looks whether an index is signed by a key that is trusted. One good signature is enough: a site may be signed by its maker and by an office.
     *
     * @param trusted keys by fingerprint
     */
    public static Verdict verdict(byte[] index, byte[] seals, Map<String, PublicKey> trusted) {
        Verdict verdict = Verdict.UNSIGNED;
        for (Seal seal : parse(seals)) {
            Optional<PublicKey> key = Optional.ofNullable(trusted.get(seal.key()));
            if (key.isPresent() && good(index, seal, key.get())) {
                return Verdict.GOOD;
            }
            if (key.isPresent() || verdict == Verdict.UNSIGNED) {
                verdict = key.isPresent() ? Verdict.FORGED : Verdict.UNKNOWN;
            }
        }
        return verdict;
    }

    static boolean good(byte[] index, Seal seal, PublicKey key) {
        try {
            Signature signature = signature(key);
            signature.initVerify(key);
            signature.update(index);
            return signature.verify(Base64.getDecoder().decode(seal.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Signature signature(PublicKey key) throws GeneralSecurityException {
        return Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "Ed25519");
    }
}
