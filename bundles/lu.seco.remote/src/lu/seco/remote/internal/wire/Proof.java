// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the two ends prove to one another that they know the token without telling it: another program may have got the port of a service that is gone, and
 * must neither learn the token nor be taken for the service. HMAC-SHA256 over who proves and both random numbers.
 */
public final class Proof {

    private static final String WAY = "HmacSHA256";
    private static final int RANDOM_BYTES = 32;

    private Proof() {
    }

    /** 64 digits nobody can guess: a token, or the random number of one greeting. */
    public static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What a window proves. */
    public static String ofWindow(String token, String service, String window) {
        return mac(token, "window " + service + " " + window);
    }

    /** What the service proves. */
    public static String ofService(String token, String service, String window) {
        return mac(token, "service " + service + " " + window);
    }

    /** Takes as long whatever the difference is. */
    public static boolean same(String wanted, String told) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8));
    }

    private static String mac(String token, String text) {
        try {
            Mac mac = Mac.getInstance(WAY);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), WAY));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + WAY, e);
        }
    }
}
