// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lu.seco.core.Message;
import lu.seco.core.backup.BackupException;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.io.Hashes;

/**
 * Reads a backup from its first byte to its list of sums, and trusts nothing: only names of {@link Room}, in their order and each once, contents that are
 * what their names say, a whole chain of events, sums that all agree. It keeps nothing in memory but one buffer, whatever the archive claims.
 */
final class BackupReader {

    private static final long SMALL = 16 << 20;

    private final Path file;
    private final BackupProgress progress;
    private final MessageDigest expected = Hashes.digest();
    private String last = "";
    private Room room = Room.SETTINGS;
    private ChainedEvents chain;

    BackupReader(Path file, BackupProgress progress) {
        this.file = file;
        this.progress = progress;
    }

    /** Gets each file as it is read. */
    @FunctionalInterface
    interface Visitor {

        /** Nobody wants them. */
        Visitor NONE = (room, name) -> Optional.empty();

        /** Where a file goes; closed when all of it is there. Empty if it is not wanted. */
        Optional<OutputStream> file(Room room, String name) throws IOException, BackupException;
    }

    /** What a backup says of itself, without reading more. */
    static Header header(Path file) throws BackupException {
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in), StandardCharsets.UTF_8)) {
            return new BackupReader(file, BackupProgress.NONE).header(zip);
        } catch (IOException e) {
            throw Failures.reading(file, e);
        } catch (IllegalArgumentException e) {
            throw new BackupException(Message.of("backup.none", file), e);
        }
    }

    /** Reads all of it. */
    Header read(Visitor visitor) throws BackupException {
        try (InputStream in = Files.newInputStream(file); Counting counted = new Counting(in, Files.size(file));
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(counted, Hashes.BUFFER), StandardCharsets.UTF_8)) {
            Header header = header(zip);
            chain = new ChainedEvents(header.sequence());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Header.SUMS)) {
                    end(zip, header);
                    counted.done();
                    return header;
                }
                entry(entry.getName(), zip, visitor);
            }
            throw Failures.broken(file, Header.SUMS);
        } catch (ChainedEvents.BrokenException e) {
            throw new BackupException(Message.of("backup.chain", file), e);
        } catch (IOException e) {
            throw Failures.reading(file, e);
        } catch (IllegalArgumentException e) {
            // a name that is no text
            throw new BackupException(Message.of("backup.broken", file, e.getMessage()), e);
        }
    }

    private Header header(ZipInputStream zip) throws IOException, BackupException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(Header.NAME)) {
            throw new BackupException(Message.of("backup.none", file), null);
        }
        byte[] bytes = zip.readNBytes(Header.LARGEST);
        if (Header.newer(bytes)) {
            throw new BackupException(Message.of("backup.newer", file), null);
        }
        expected.update(Header.sumLine(Hashes.of(bytes), Header.NAME).getBytes(StandardCharsets.UTF_8));
        return Header.of(bytes).orElseThrow(() -> Failures.broken(file, Header.NAME));
    }

    private void entry(String name, ZipInputStream zip, Visitor visitor) throws IOException, BackupException {
        Room in = Room.of(name).orElseThrow(() -> new BackupException(Message.of("backup.foreign", file, printable(name)), null));
        if (in.compareTo(room) < 0 || in == room && name.compareTo(last) <= 0) {
            throw new BackupException(Message.of("backup.order", file, name), null);
        }
        room = in;
        last = name;
        String sum;
        try (OutputStream out = visitor.file(in, name).orElseGet(OutputStream::nullOutputStream)) {
            sum = copy(in, name, zip, out);
        }
        if (in == Room.CONTENT && !name.endsWith(sum)) {
            throw Failures.broken(file, name);
        }
        expected.update(Header.sumLine(sum, name).getBytes(StandardCharsets.UTF_8));
    }

    private String copy(Room in, String name, InputStream zip, OutputStream out) throws IOException, BackupException {
        MessageDigest digest = Hashes.digest();
        if (in.small()) {
            byte[] bytes = zip.readNBytes((int) SMALL + 1);
            if (bytes.length > SMALL) {
                throw Failures.broken(file, name);
            }
            digest.update(bytes);
            out.write(bytes);
        } else if (in == Room.EVENTS) {
            Hashes.copy(zip, new Both(out, chain), digest);
            chain.endOfFile();
        } else {
            Hashes.copy(zip, out, digest);
        }
        return Hashes.text(digest);
    }

    private void end(ZipInputStream zip, Header header) throws IOException, BackupException {
        MessageDigest listed = Hashes.digest();
        Hashes.copy(zip, OutputStream.nullOutputStream(), listed);
        if (!MessageDigest.isEqual(listed.digest(), expected.digest()) || zip.getNextEntry() != null) {
            throw Failures.broken(file, Header.SUMS);
        }
        if (chain.number() != header.sequence() || !chain.hash().equals(header.last())) {
            throw new BackupException(Message.of("backup.chain", file), null);
        }
    }

    private static String printable(String name) {
        String cut = name.substring(0, Math.min(80, name.length()));
        return cut.replaceAll("\\p{C}", "?");
    }

    /** Writes to both. */
    private static final class Both extends OutputStream {

        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            one.write(bytes, offset, length);
            other.write(bytes, offset, length);
        }
    }

    /** Tells how far the file is read. */
    private final class Counting extends FilterInputStream {

        private final long total;
        private long read;

        Counting(InputStream in, long total) {
            super(in);
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            read += Math.max(0, n);
            progress.at(Math.min(read, total), total);
            return n;
        }

        void done() {
            progress.at(total, total);
        }
    }
}
