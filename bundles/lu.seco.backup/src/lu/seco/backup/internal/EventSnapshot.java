// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.io.Hashes;

/**
 * The event files as they are at one moment: they only grow, so the files and how long each of them is say it all. The end of each is behind its last
 * whole line; what is behind that is being written.
 *
 * @param months oldest first
 */
record EventSnapshot(List<Month> months) {

    EventSnapshot {
        months = List.copyOf(months);
    }

    /**
     * A file of events.
     *
     * @param file where it is
     * @param name its name in a backup
     * @param length in bytes
     */
    record Month(Path file, String name, long length) {

        /** The events; closed by the caller. */
        InputStream open() throws IOException {
            return new Bounded(Files.newInputStream(file), length);
        }
    }

    /** Now; listed before it is measured: what a later file holds is behind all that is in an earlier one. */
    static EventSnapshot of(Path journal) throws IOException {
        Path folder = journal.resolve("events");
        List<Month> months = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> found = Files.list(folder)) {
                files = found.filter(file -> Room.EVENTS.holds(name(file)) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
            }
            for (Path file : files) {
                months.add(new Month(file, name(file), wholeLines(file)));
            }
        }
        return new EventSnapshot(months);
    }

    private static String name(Path file) {
        return "journal/events/" + file.getFileName();
    }

    private static long wholeLines(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long end = channel.size();
            while (end > 0) {
                int length = (int) Math.min(Hashes.BUFFER, end);
                channel.position(end - length);
                byte[] block = Channels.newInputStream(channel).readNBytes(length);
                for (int i = block.length - 1; i >= 0; i--) {
                    if (block[i] == '\n') {
                        return end - length + i + 1;
                    }
                }
                end -= length;
            }
        }
        return 0;
    }

    /** Reads all of it through the chain. */
    ChainedEvents check(long wanted) throws IOException {
        ChainedEvents chain = new ChainedEvents(wanted);
        for (Month month : months) {
            try (InputStream in = month.open()) {
                Hashes.copy(in, chain, Hashes.digest());
            }
            chain.endOfFile();
        }
        return chain;
    }

    /** So many bytes and no more. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }
    }
}
