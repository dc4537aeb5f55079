// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;

/** Makes a p2 repository a site of updates: writes its index, and signs it. */
public final class SiteWriter {

    private SiteWriter() {
    }

    /**
     * Writes the index of all files in the folder; signatures that were there are gone with it.
     *
     * @throws IOException if something cannot be read or written, or a file has a name that an index cannot hold
     */
    public static void index(Path folder, String version, int java, Instant built) throws IOException {
        SortedMap<String, SiteIndex.Entry> files = new TreeMap<>();
        Files.deleteIfExists(folder.resolve(SiteIndex.SIGNATURES));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(SiteIndex.NAME)) {
                    if (!SiteIndex.path(path)) {
                        throw new IOException("a site cannot hold a file of this name: " + path);
                    }
                    files.put(path, new SiteIndex.Entry(Hashes.of(file), Files.size(file)));
                }
            }
        }
        byte[] bytes = new SiteIndex(version, java, built, files).bytes();
        if (SiteIndex.parse(bytes).isEmpty()) {
            throw new IOException("not a version: " + version);
        }
        SafeFile.write(folder.resolve(SiteIndex.NAME), bytes);
    }

    /**
     * Signs the index, beside the signatures that are there.
     *
     * @param file the private key; the public key stands in the same file, or beside it with the ending {@code .pem}
     * @return fingerprint of the public key
     * @throws IOException if something cannot be read or written, or the keys are none or do not fit
     */
    public static String sign(Path folder, Path file) throws IOException {
        byte[] text = SafeFile.read(file, Pem.MOST_BYTES);
        PrivateKey secret = Pem.privateKey(text).orElseThrow(() -> new IOException("no private key (PKCS #8, PEM) in " + file));
        List<PublicKey> known = new ArrayList<>(Pem.publicKeys(text));
        Path beside = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".pem");
        if (known.isEmpty() && Files.isRegularFile(beside)) {
            known.addAll(Pem.publicKeys(SafeFile.read(beside, Pem.MOST_BYTES)));
        }
        if (known.isEmpty()) {
            throw new IOException("no public key in " + file + " nor in " + beside);
        }
        Path index = folder.resolve(SiteIndex.NAME);
        byte[] bytes = SafeFile.read(index, SiteIndex.MOST_BYTES);
        if (SiteIndex.parse(bytes).isEmpty()) {
            throw new IOException("not the index of a site: " + index);
        }
        try {
            Seals.Seal seal = Seals.sign(bytes, secret, known.get(0));
            if (!Seals.good(bytes, seal, known.get(0))) {
                throw new IOException("the private and the public key of " + file + " do not belong together");
            }
            Path seals = folder.resolve(SiteIndex.SIGNATURES);
            List<Seals.Seal> all = new ArrayList<>(Files.exists(seals) ? Seals.parse(SafeFile.read(seals, Seals.MOST_BYTES)) : List.of());
            all.removeIf(old -> old.key().equals(seal.key()));
            all.add(seal);
            SafeFile.write(seals, Seals.text(all));
            return seal.key();
        } catch (GeneralSecurityException e) {
            throw new IOException("not a key for signing: " + file, e);
        }
    }

    /**
     * Makes a pair of keys.
     *
     * @return fingerprint of the public key
     * @throws IOException if one of the files is there already or cannot be written
     */
    public static String generate(Path folder, String name) throws IOException {
        Path secret = folder.resolve(name + ".key");
        Path known = folder.resolve(name + ".pem");
        for (Path file : List.of(secret, known)) {
            if (Files.exists(file)) {
                throw new java.nio.file.FileAlreadyExistsException(file.toString());
            }
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            SafeFile.writeSecret(secret, (Pem.text(pair.getPrivate()) + Pem.text(pair.getPublic())).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            SafeFile.write(known, Pem.text(pair.getPublic()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return Seals.fingerprint(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has it", e);
        }
    }
}
