// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as PEM text, as OpenSSL and the JDK know them: Ed25519, or RSA with 2,048 bits at least. */
final class Pem {

    static final int MOST_BYTES = 65_536;
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN (PUBLIC|PRIVATE) KEY-----([A-Za-z0-9+/=\\s]{1,20000})-----END \\1 KEY-----");
    private static final int LEAST_BITS = 2_048;
    private static final int COLUMNS = 64;

    private Pem() {
    }

    static List<PublicKey> publicKeys(byte[] text) {
        List<PublicKey> keys = new ArrayList<>();
        for (byte[] encoded : blocks(text, "PUBLIC")) {
            key(new X509EncodedKeySpec(encoded), KeyFactory::generatePublic).ifPresent(keys::add);
        }
        return keys;
    }

    static Optional<PrivateKey> privateKey(byte[] text) {
        return blocks(text, "PRIVATE").stream().findFirst().flatMap(encoded -> key(new PKCS8EncodedKeySpec(encoded), KeyFactory::generatePrivate));
    }

    /** The text of a key. */
    static String text(Key key) {
        String sort = key instanceof PrivateKey ? "PRIVATE" : "PUBLIC";
        String body = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + sort + " KEY-----\n" + body + "\n-----END " + sort + " KEY-----\n";
    }

    private static List<byte[]> blocks(byte[] text, String sort) {
        List<byte[]> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(new String(text, StandardCharsets.ISO_8859_1));
        while (block.find()) {
            if (block.group(1).equals(sort)) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        return blocks;
    }

    @FunctionalInterface
    private interface Making<K> {
        K make(KeyFactory factory, KeySpec spec) throws GeneralSecurityException;
    }

    private static <K extends Key> Optional<K> key(KeySpec spec, Making<K> making) {
        for (String algorithm : List.of("Ed25519", "RSA")) {
            try {
                K key = making.make(KeyFactory.getInstance(algorithm), spec);
                return Optional.of(key).filter(made -> !(made instanceof RSAKey rsa) || rsa.getModulus().bitLength() >= LEAST_BITS);
            } catch (GeneralSecurityException e) {
                // a key of the other sort, or none at all: then nothing is left in the end
                continue;
            }
        }
        return Optional.empty();
    }
}
