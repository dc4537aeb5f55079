// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.seco.core.io.SafeFile;
import lu.seco.core.update.SiteKeys.Trusted;

/**
 * The keys that are trusted: those of the project inside the program, and those in files {@code *.pem} of a folder of the administrator. Read anew each time,
 * so a key that was taken away counts at once.
 */
public final class KeyRing {

    /** Where the project's own keys are from. */
    static final String PROJECT = "seco";
    private static final String RESOURCE = "seco.pem";
    private static final int MOST_FILES = 100;

    private final Path folder;

    public KeyRing(Path folder) {
        this.folder = folder;
    }

    /** The keys by fingerprint. */
    public Map<String, PublicKey> keys() throws IOException {
        Map<String, PublicKey> keys = new HashMap<>();
        for (PublicKey key : project()) {
            keys.put(Seals.fingerprint(key), key);
        }
        for (Path file : files()) {
            for (PublicKey key : Pem.publicKeys(SafeFile.read(file, Pem.MOST_BYTES))) {
                keys.put(Seals.fingerprint(key), key);
            }
        }
        return keys;
    }

    /** For people: each file with what was read of it. */
    public List<Trusted> list() throws IOException {
        List<Trusted> list = new ArrayList<>();
        project().forEach(key -> list.add(new Trusted(PROJECT, Seals.fingerprint(key))));
        for (Path file : files()) {
            List<PublicKey> keys = Pem.publicKeys(SafeFile.read(file, Pem.MOST_BYTES));
            keys.forEach(key -> list.add(new Trusted(file.getFileName().toString(), Seals.fingerprint(key))));
            if (keys.isEmpty()) {
                list.add(new Trusted(file.getFileName().toString(), ""));
            }
        }
        return list;
    }

    private static List<PublicKey> project() throws IOException {
        try (InputStream in = KeyRing.class.getResourceAsStream(RESOURCE)) {
            return in == null ? List.of() : Pem.publicKeys(in.readNBytes(Pem.MOST_BYTES));
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.pem")) {
                for (Path file : found) {
                    if (files.size() < MOST_FILES && Files.isRegularFile(file)) {
                        files.add(file);
                    }
                }
            }
        }
        files.sort(null);
        return files;
    }
}
