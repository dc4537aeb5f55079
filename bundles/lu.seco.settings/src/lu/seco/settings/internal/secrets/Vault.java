// SPDX-License-Identifier: EPL-2.0
package lu.seco.settings.internal.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names with secrets as one encrypted block and back. The block is {@code SECO1} and a line feed, 12 random bytes, and AES-256-GCM over the names
 * and secrets; its beginning is authenticated with it, so a block that was cut or changed is refused.
 */
final class Vault {

    /** Bytes of a key. */
    static final int KEY = 32;
    private static final byte[] BEGINNING = "SECO1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST = 100;

    private Vault() {
    }

    /** Encrypts; the secrets stay as they are. */
    static byte[] lock(Map<String, char[]> secrets, byte[] key, SecureRandom random) throws IOException {
        byte[] plain = plain(secrets);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
            return ByteBuffer.allocate(BEGINNING.length + NONCE + locked.length).put(BEGINNING).put(nonce).put(locked).array();
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java cannot encrypt with AES-GCM", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Decrypts.
     *
     * @throws IOException if the block was not made with this key or is damaged; says nothing of its content
     */
    static Map<String, char[]> open(byte[] block, byte[] key) throws IOException {
        int head = BEGINNING.length + NONCE;
        if (block.length < head + TAG_BITS / Byte.SIZE || !Arrays.equals(BEGINNING, Arrays.copyOf(block, BEGINNING.length))) {
            throw new IOException("not a file of secrets");
        }
        byte[] plain;
        try {
            plain = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(block, BEGINNING.length, head)).doFinal(block, head, block.length - head);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IOException("wrong key, or damaged", e);
        }
        try {
            return secrets(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(BEGINNING);
        return cipher;
    }

    private static byte[] plain(Map<String, char[]> secrets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(secrets.size());
        for (Map.Entry<String, char[]> entry : secrets.entrySet()) {
            out.writeUTF(entry.getKey());
            ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(entry.getValue()));
            out.writeInt(secret.remaining());
            out.write(secret.array(), 0, secret.remaining());
            Arrays.fill(secret.array(), (byte) 0);
        }
        return bytes.toByteArray();
    }

    private static Map<String, char[]> secrets(byte[] plain) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
        Map<String, char[]> secrets = new TreeMap<>();
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("not a list of secrets");
        }
        for (int number = 0; number < count; number++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > plain.length) {
                throw new IOException("not a secret");
            }
            byte[] secret = in.readNBytes(length);
            CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secret));
            secrets.put(name, Arrays.copyOf(text.array(), text.remaining()));
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(text.array(), '\0');
        }
        return secrets;
    }
}
