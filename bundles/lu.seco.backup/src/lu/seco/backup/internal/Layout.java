// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.backup.BackupException;
import lu.seco.core.io.FolderSwap;
import lu.seco.core.io.Hashes;
import lu.seco.core.io.SafeFile;

/**
 * Lays out a backup beside the data, file by file made durable. Contents go to a place of their own: they are told by their hash, so the store may get
 * them at any time, and keeps those that came since.
 */
final class Layout implements BackupReader.Visitor {

    /** Room that is left on the disk for what works there meanwhile, in bytes. */
    private static final long RESERVE = 64L << 20;

    private final DataFolder data;
    private final Path incoming;
    private final Path contents;
    private final TreeSet<String> small = new TreeSet<>();
    private boolean elsewhere;

    Layout(DataFolder data, FolderSwap swap) {
        this.data = data;
        this.incoming = swap.incoming();
        this.contents = incoming.resolveSibling("content");
    }

    @Override
    public Optional<OutputStream> file(Room room, String name) throws IOException, BackupException {
        if (room == Room.CONTENT) {
            return content(name);
        }
        if (room.small()) {
            small.add(name);
            elsewhere |= room == Room.ELSEWHERE;
        }
        return Optional.of(create(incoming.resolve(name)));
    }

    private Optional<OutputStream> content(String name) throws IOException, BackupException {
        Path there = data.root().resolve(name);
        if (Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS) && name.endsWith(Hashes.unlessInterrupted(there))) {
            return Optional.empty();
        }
        return Optional.of(create(contents.resolve(there.getParent().getFileName()).resolve(there.getFileName())));
    }

    private OutputStream create(Path file) throws IOException, BackupException {
        if (Files.getFileStore(data.root()).getUsableSpace() < RESERVE) {
            throw new BackupException(Message.of("backup.space", data.root(), RESERVE >> 20), null);
        }
        folder(file.getParent());
        return new Forced(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    private void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            folder(folder.getParent());
            SafeFile.secretFolder(folder);
        }
    }

    /**
     * Brings the contents into the store. One that is there and is not what its name says goes to the kept things.
     *
     * @param kept folder of the kept things
     */
    void storeContents(Path kept) throws IOException {
        if (!Files.isDirectory(contents)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(contents)) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        store(file, kept.resolve("content"));
                    }
                }
            }
        }
    }

    private void store(Path file, Path kept) throws IOException {
        Path place = data.content().resolve(file.getParent().getFileName()).resolve(file.getFileName());
        folder(place.getParent());
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            folder(kept);
            Files.move(place, kept.resolve(place.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot be protected: " + file);
        }
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What is to be exchanged.
     *
     * @param continued whether the present events stay, because they go on where those of the backup end
     */
    List<String> names(boolean continued) throws IOException {
        TreeSet<String> names = new TreeSet<>(small);
        new Sources(data, Optional.empty()).small().forEach(file -> names.add(file.name()));
        // built again from the event files
        names.add("journal/derby");
        if (continued) {
            for (Path archive : archives()) {
                Path there = data.journal().resolve("archive").resolve(archive.getFileName().toString());
                if (!Files.isRegularFile(there) || !Hashes.unlessInterrupted(there).equals(Hashes.unlessInterrupted(archive))) {
                    names.add("journal/archive/" + archive.getFileName());
                }
            }
        } else {
            names.add("journal/events");
            names.add("journal/archive");
        }
        names.add("restored");
        return List.copyOf(names);
    }

    private List<Path> archives() throws IOException {
        Path folder = incoming.resolve("journal/archive");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Whether it holds a descriptor that lay outside of the data folder. */
    boolean elsewhere() {
        return elsewhere;
    }

    /** A file that is on the disk when it is closed. */
    private static final class Forced extends FilterOutputStream {

        private final FileChannel channel;

        Forced(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                try (channel) {
                    channel.force(true);
                }
            }
        }
    }
}
