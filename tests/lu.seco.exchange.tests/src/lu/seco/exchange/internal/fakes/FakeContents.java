// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.journal.ContentStore;

/** Real files in a folder, named by their hash. Like the real store it takes regular files only and wants the hash to be true. */
public final class FakeContents implements ContentStore {

    private final Path folder;
    private final Mains mains;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger hashed = new AtomicInteger();

    public FakeContents(Path folder, Mains mains) {
        this.folder = folder;
        this.mains = mains;
    }

    /** The next n copies fail as on a full disk. */
    public void failNext(int n) {
        failures.set(n);
    }

    /** How often a content was hashed. */
    public int hashed() {
        return hashed.get();
    }

    @Override
    public Path adopt(Path file, String sha256) throws IOException {
        Path kept = copy(file, sha256);
        Files.delete(file);
        return kept;
    }

    @Override
    public Path copy(Path file, String sha256) throws IOException {
        mains.pass("before copy");
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IOException("No space left on device");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a file " + file);
        }
        Path kept = folder.resolve(sha256);
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
        if (!sha(kept).equals(sha256)) {
            Files.delete(kept);
            throw new IOException("changed while it was copied " + file);
        }
        mains.pass("after copy");
        return kept;
    }

    @Override
    public String hash(Path file) throws IOException {
        mains.pass("hash");
        hashed.incrementAndGet();
        return sha(file);
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.of(folder.resolve(sha256)).filter(Files::isRegularFile);
    }

    /** As if a person had deleted it. */
    public void lose(String sha256) {
        try {
            Files.delete(folder.resolve(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hash of a file's content. */
    public static String sha(Path file) throws IOException {
        return sha(Files.readAllBytes(file));
    }

    /** Hash of a content. */
    public static String sha(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
