// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.UUID;
import lu.seco.core.Message;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;
import lu.seco.update.internal.site.Seals.Verdict;
import lu.seco.update.internal.site.SiteIndex.Entry;

/**
 * A copy of those files of a site that are needed, each compared with the signed index before it gets its name. Only this copy is ever shown to p2, so what
 * was not signed reaches nothing that could act on it, and a site that changes meanwhile changes nothing. What is here already is not fetched again.
 */
public final class Mirror {

    private final Source source;
    private final Path folder;

    /** @param folder for this mirror alone */
    public Mirror(Source source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /**
     * The index of a site, found good.
     *
     * @param signed whether a trusted key signed it; if not, the settings allow that
     */
    public record Opened(SiteIndex index, boolean signed) {
    }

    /** The folder with the copy: a p2 repository once its metadata are fetched. */
    public Path folder() {
        return folder;
    }

    /**
     * Reads the index and its signatures.
     *
     * @param unsigned whether the site may do without signature
     * @throws SiteException if the site cannot be reached, is none, or is not to be trusted
     */
    public Opened open(KeyRing ring, boolean unsigned, Watch watch) throws SiteException {
        byte[] index = small(SiteIndex.NAME, SiteIndex.MOST_BYTES, watch);
        byte[] seals;
        try {
            seals = bytes(SiteIndex.SIGNATURES, Seals.MOST_BYTES, watch);
        } catch (NoSuchFileException e) {
            seals = new byte[0];
        } catch (IOException e) {
            throw unreachable(e);
        }
        Verdict verdict;
        try {
            verdict = Seals.verdict(index, seals, ring.keys());
        } catch (IOException e) {
            throw new SiteException(Message.of("update.keys.unreadable", e.getMessage()), e);
        }
        String location = source.site().location();
        boolean allowed = verdict == Verdict.GOOD || verdict != Verdict.FORGED && unsigned && source.site().folder();
        if (!allowed) {
            throw new SiteException(switch (verdict) {
                case UNKNOWN -> Message.of("update.site.unknown", location, Seals.parse(seals).get(0).key());
                case FORGED -> Message.of("update.site.forged", location);
                default -> Message.of("update.site.unsigned", location);
            });
        }
        SiteIndex read = SiteIndex.parse(index).orElseThrow(() -> new SiteException(Message.of("update.site.damaged", location, SiteIndex.NAME)));
        return new Opened(read, verdict == Verdict.GOOD);
    }

    /** How many bytes of these files are not here yet. */
    public long missing(SiteIndex index, Collection<String> paths) throws SiteException {
        long bytes = 0;
        for (String path : paths) {
            Entry entry = entry(index, path);
            bytes += here(path, entry) ? 0 : entry.size();
        }
        return bytes;
    }

    /**
     * Fetches files that are not here yet.
     *
     * @throws SiteException if one cannot be fetched or is not what the index says
     */
    public void fetch(SiteIndex index, Collection<String> paths, Watch watch) throws SiteException {
        for (String path : paths) {
            Entry entry = entry(index, path);
            if (!here(path, entry)) {
                fetch(path, entry, watch);
            }
        }
    }

    /** A file that was fetched. */
    public byte[] read(String path, int most) throws SiteException {
        try {
            return SafeFile.read(folder.resolve(path), most);
        } catch (IOException e) {
            throw new SiteException(Message.of("update.disk", folder, e.getMessage()), e);
        }
    }

    private Entry entry(SiteIndex index, String path) throws SiteException {
        Entry entry = index.files().get(path);
        if (entry == null) {
            throw new SiteException(Message.of("update.site.incomplete", source.site().location(), path));
        }
        return entry;
    }

    private boolean here(String path, Entry entry) throws SiteException {
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) && Files.size(file) == entry.size() && Hashes.of(file).equals(entry.sha256());
        } catch (IOException e) {
            throw new SiteException(Message.of("update.disk", folder, e.getMessage()), e);
        }
    }

    private void fetch(String path, Entry entry, Watch watch) throws SiteException {
        Path target = folder.resolve(path);
        Path part = target.resolveSibling(UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(part)) {
                copy(path, entry, out, watch);
            }
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SiteException(Message.of("update.disk", folder, e.getMessage()), e);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) throws SiteException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new SiteException(Message.of("update.disk", part, e.getMessage()), e);
        }
    }

    private void copy(String path, Entry entry, OutputStream out, Watch watch) throws SiteException, IOException {
        MessageDigest digest = Hashes.digest();
        long size = 0;
        byte[] buffer = new byte[Hashes.BUFFER];
        try (InputStream in = stream(path)) {
            for (int read = next(in, buffer); read >= 0 && size <= entry.size(); read = next(in, buffer)) {
                cancelled(watch);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
                watch.fetched(read);
            }
        }
        if (size != entry.size() || !Hashes.text(digest).equals(entry.sha256())) {
            throw new SiteException(Message.of("update.site.damaged", source.site().location(), path));
        }
    }

    /** A failure here is one of the site, not of the disk. */
    private InputStream stream(String path) throws SiteException {
        try {
            return source.open(path);
        } catch (NoSuchFileException e) {
            throw new SiteException(Message.of("update.site.incomplete", source.site().location(), path), e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private int next(InputStream in, byte[] buffer) throws SiteException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private byte[] small(String path, int most, Watch watch) throws SiteException {
        try {
            return bytes(path, most, watch);
        } catch (NoSuchFileException e) {
            throw new SiteException(Message.of("update.site.none", source.site().location()), e);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private byte[] bytes(String path, int most, Watch watch) throws SiteException, IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[Hashes.BUFFER];
        try (InputStream in = source.open(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                cancelled(watch);
                all.write(buffer, 0, read);
                if (all.size() > most) {
                    throw new SiteException(Message.of("update.site.damaged", source.site().location(), path));
                }
            }
        }
        return all.toByteArray();
    }

    private static void cancelled(Watch watch) throws SiteException {
        if (watch.cancelled()) {
            throw new SiteException(Message.of("update.cancelled"));
        }
    }

    private SiteException unreachable(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + ": " + e.getMessage();
        return new SiteException(Message.of("update.site.unreachable", source.site().location(), reason), e);
    }
}
