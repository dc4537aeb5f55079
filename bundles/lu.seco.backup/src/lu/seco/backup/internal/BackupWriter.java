// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lu.seco.backup.internal.EventSnapshot.Month;
import lu.seco.backup.internal.Sources.Source;
import lu.seco.core.Message;
import lu.seco.core.backup.BackupProgress;
import lu.seco.core.io.Hashes;

/**
 * Writes the zip of a backup. The events are measured first: every content they speak of was stored before. Only archiving takes contents away; an archive
 * that came meanwhile, or a file that went, means that all has to be done again.
 */
final class BackupWriter {

    /** A content up to that size is read once, a larger one twice: its hash must be known before it is written. */
    private static final int ONCE = 8 << 20;
    private static final int MOST_REMARKS = 20;
    private static final long SMALL = 16 << 20;

    private final Sources sources;
    private final BackupProgress progress;
    private final List<Message> remarks = new ArrayList<>();
    private final long total;
    private long done;
    private ZipOutputStream zip;
    private BufferedWriter sums;

    BackupWriter(Sources sources, BackupProgress progress) throws IOException {
        this.sources = sources;
        this.progress = progress;
        long files = 0;
        for (Path folder : sources.contentFolders()) {
            files += sources.contents(folder).size();
        }
        total = files + sources.archives().size() + sources.small().size() + EventSnapshot.of(sources.data().journal()).months().size();
    }

    /** Something was archived meanwhile. */
    static final class ChangedException extends IOException {

        private static final long serialVersionUID = 1L;

        ChangedException(Throwable cause) {
            super("files went while they were being copied", cause);
        }
    }

    /** What a person should know. */
    List<Message> remarks() {
        return remarks;
    }

    /**
     * Writes all of it.
     *
     * @param header what it says of itself
     * @param events the events it says it of
     * @param list where the list of sums is written meanwhile
     */
    void write(Header header, EventSnapshot events, OutputStream out, Path list) throws IOException {
        List<Source> archives = sources.archives();
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        try (BufferedWriter writer = Files.newBufferedWriter(list, StandardCharsets.US_ASCII)) {
            sums = writer;
            add(Header.NAME, new ByteArrayInputStream(header.bytes()));
            for (Source file : sources.small()) {
                small(file);
            }
            for (Month month : events.months()) {
                try (InputStream in = month.open()) {
                    add(month.name(), in);
                }
                step();
            }
            for (Path folder : sources.contentFolders()) {
                for (Source content : sources.contents(folder)) {
                    content(content);
                }
            }
            if (!sources.archives().equals(archives)) {
                throw new ChangedException(null);
            }
            // compressed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Source archive : archives) {
                try (InputStream in = Files.newInputStream(archive.file())) {
                    add(archive.name(), in);
                }
                step();
            }
        }
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(Header.SUMS));
        Files.copy(list, zip);
        zip.closeEntry();
        zip.finish();
        progress.at(total, total);
    }

    /** Read as one, so that a file that is being replaced is the old or the new one. */
    private void small(Source file) throws IOException {
        if (Files.size(file.file()) > SMALL) {
            remark("backup.remark.large", file.name());
        } else {
            add(file.name(), new ByteArrayInputStream(Files.readAllBytes(file.file())));
        }
        step();
    }

    private void content(Source content) throws IOException {
        try {
            String sum = content.name().substring(content.name().lastIndexOf('/') + 1);
            if (Files.size(content.file()) <= ONCE) {
                byte[] bytes = Files.readAllBytes(content.file());
                if (sound(content, sum, Hashes.of(bytes))) {
                    add(content.name(), new ByteArrayInputStream(bytes));
                }
            } else if (sound(content, sum, Hashes.unlessInterrupted(content.file()))) {
                try (InputStream in = Files.newInputStream(content.file())) {
                    add(content.name(), in);
                }
            }
        } catch (NoSuchFileException e) {
            throw new ChangedException(e);
        }
        step();
    }

    private boolean sound(Source content, String wanted, String found) {
        if (!wanted.equals(found)) {
            remark("backup.remark.damaged", content.name());
        }
        return wanted.equals(found);
    }

    private void remark(String code, String name) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(Message.of(code, name));
        }
    }

    private void add(String name, InputStream in) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Hashes.digest();
        Hashes.copy(in, zip, digest);
        zip.closeEntry();
        sums.write(Header.sumLine(Hashes.text(digest), name));
    }

    private void step() {
        done++;
        progress.at(Math.min(done, total), total);
    }
}
