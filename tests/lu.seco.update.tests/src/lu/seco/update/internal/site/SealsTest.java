// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lu.seco.update.internal.site.Seals.Verdict;
import org.junit.Test;

public class SealsTest {

    private static final byte[] INDEX = "the index".getBytes(StandardCharsets.US_ASCII);

    @Test
    public void aTrustedKeysSignatureIsGoodForBothSortsOfKeys() throws Exception {
        for (String algorithm : List.of("Ed25519", "RSA")) {
            KeyPair pair = pair(algorithm);
            assertEquals(algorithm, Verdict.GOOD, Seals.verdict(INDEX, Seals.text(List.of(seal(pair))), keys(pair)));
        }
    }

    @Test
    public void everyAlteredByteIsNoticed() throws Exception {
        KeyPair pair = pair("Ed25519");
        byte[] seals = Seals.text(List.of(seal(pair)));
        for (int at = 0; at < INDEX.length; at++) {
            byte[] altered = INDEX.clone();
            altered[at] ^= 1;
            assertEquals(Verdict.FORGED, Seals.verdict(altered, seals, keys(pair)));
        }
        assertEquals(Verdict.FORGED, Seals.verdict(Arrays.copyOf(INDEX, INDEX.length - 1), seals, keys(pair)));
    }

    @Test
    public void anUnknownKeyIsNotAForgeryAndNoSignatureIsNeither() throws Exception {
        KeyPair known = pair("Ed25519");
        KeyPair other = pair("Ed25519");
        assertEquals(Verdict.UNKNOWN, Seals.verdict(INDEX, Seals.text(List.of(seal(other))), keys(known)));
        assertEquals(Verdict.UNSIGNED, Seals.verdict(INDEX, new byte[0], keys(known)));
        assertEquals(Verdict.UNSIGNED, Seals.verdict(INDEX, "not a signature\n".getBytes(StandardCharsets.US_ASCII), keys(known)));
        assertEquals(Verdict.UNKNOWN, Seals.verdict(INDEX, Seals.text(List.of(seal(other))), Map.of()));
    }

    @Test
    public void oneGoodSignatureAmongOthersIsEnoughAndAForgedOneOutweighsUnknownOnes() throws Exception {
        KeyPair known = pair("Ed25519");
        KeyPair other = pair("RSA");
        Seals.Seal forged = new Seals.Seal(Seals.fingerprint(known.getPublic()), Base64.getEncoder().encodeToString(new byte[64]));
        assertEquals(Verdict.GOOD, Seals.verdict(INDEX, Seals.text(List.of(seal(other), forged, seal(known))), keys(known)));
        assertEquals(Verdict.FORGED, Seals.verdict(INDEX, Seals.text(List.of(seal(other), forged, seal(other))), keys(known)));
    }

    @Test
    public void aKeySignsOnlyUnderItsOwnName() throws Exception {
        KeyPair known = pair("Ed25519");
        KeyPair thief = pair("Ed25519");
        Seals.Seal stolen = new Seals.Seal(Seals.fingerprint(known.getPublic()), seal(thief).signature());
        assertEquals(Verdict.FORGED, Seals.verdict(INDEX, Seals.text(List.of(stolen)), keys(known)));
    }

    @Test
    public void keysSurviveTheirText() throws Exception {
        for (String algorithm : List.of("Ed25519", "RSA")) {
            KeyPair pair = pair(algorithm);
            byte[] text = (Pem.text(pair.getPrivate()) + Pem.text(pair.getPublic())).getBytes(StandardCharsets.US_ASCII);
            assertEquals(List.of(pair.getPublic()), Pem.publicKeys(text));
            assertEquals(pair.getPrivate(), Pem.privateKey(text).orElseThrow());
        }
    }

    @Test
    public void weakAndBrokenKeysAreNoKeys() throws Exception {
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(1_024);
        assertEquals(List.of(), Pem.publicKeys(Pem.text(weak.generateKeyPair().getPublic()).getBytes(StandardCharsets.US_ASCII)));
        String broken = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";
        assertTrue(Pem.publicKeys(broken.getBytes(StandardCharsets.US_ASCII)).isEmpty());
        assertFalse(Pem.privateKey(broken.replace("PUBLIC", "PRIVATE").getBytes(StandardCharsets.US_ASCII)).isPresent());
    }

    private static KeyPair pair(String algorithm) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }

    private static Seals.Seal seal(KeyPair pair) throws GeneralSecurityException {
        return Seals.sign(INDEX, pair.getPrivate(), pair.getPublic());
    }

    private static Map<String, PublicKey> keys(KeyPair pair) {
        return Map.of(Seals.fingerprint(pair.getPublic()), pair.getPublic());
    }
}
