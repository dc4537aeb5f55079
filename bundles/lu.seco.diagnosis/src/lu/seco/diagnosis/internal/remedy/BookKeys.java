// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.remedy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.io.SafeFile;

/**
 * The public keys by which a book is trusted: that of the project, which is in the program ({@code project.pub}), and those an admin puts as PEM into
 * {@code remedy-book.pub} in the data folder. Ed25519, RSA from 2,048 bits on with SHA-256, elliptic curves with SHA-256.
 */
final class BookKeys {

    static final String FILE = "remedy-book.pub";

    private static final int LARGEST = 64 << 10;
    private static final int LARGEST_SIGNATURE = 8 << 10;
    private static final int SMALLEST_RSA = 2048;
    private static final Pattern PEM = Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{0,20000})-----END PUBLIC KEY-----");
    /** Kind of key, and the signature made with it. */
    private static final Map<String, String> KINDS = Map.of("Ed25519", "Ed25519", "RSA", "SHA256withRSA", "EC", "SHA256withECDSA");

    private final Path file;

    /** A key and how it signs. */
    private record Key(PublicKey key, String algorithm) {
    }

    BookKeys(Path folder) {
        file = folder.resolve(FILE);
    }

    Path file() {
        return file;
    }

    /**
     * Whether one of the keys made the signature of a content.
     *
     * @param signature as it is, or as base64
     */
    boolean signed(byte[] content, byte[] signature) throws IOException {
        if (signature.length > LARGEST_SIGNATURE) {
            return false;
        }
        for (Key key : keys()) {
            for (byte[] form : forms(signature)) {
                if (verifies(key, content, form)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean verifies(Key key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(key.algorithm());
            check.initVerify(key.key());
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // bytes that are no signature of this kind
            return false;
        }
    }

    private static List<byte[]> forms(byte[] signature) {
        List<byte[]> forms = new ArrayList<>(List.of(signature));
        try {
            forms.add(Base64.getMimeDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            // it is no base64: then it is taken as it is
            return forms;
        }
        return forms;
    }

    private List<Key> keys() throws IOException {
        List<Key> keys = new ArrayList<>();
        try (InputStream own = BookKeys.class.getResourceAsStream("project.pub")) {
            keys.addAll(keys(new String(own.readAllBytes(), StandardCharsets.US_ASCII)));
        }
        try {
            keys.addAll(keys(new String(SafeFile.read(file, LARGEST), StandardCharsets.ISO_8859_1)));
        } catch (NoSuchFileException e) {
            // an admin trusts nobody but the project
            return keys;
        }
        return keys;
    }

    private static List<Key> keys(String text) {
        List<Key> keys = new ArrayList<>();
        Matcher pem = PEM.matcher(text);
        while (pem.find()) {
            KINDS.forEach((kind, algorithm) -> {
                try {
                    byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
                    PublicKey key = KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
                    if (!(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() >= SMALLEST_RSA) {
                        keys.add(new Key(key, algorithm));
                    }
                } catch (GeneralSecurityException | IllegalArgumentException e) {
                    // a key of another kind
                    return;
                }
            });
        }
        return keys;
    }
}
