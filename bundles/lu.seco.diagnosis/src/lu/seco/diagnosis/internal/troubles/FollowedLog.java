// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.diagnosis.internal.analysis.LogTail;

/**
 * One log that is followed: what was written since, also when the log was put aside under another name, cut, or begun anew meanwhile. A file that is locked
 * or missing is looked at again the next time.
 */
final class FollowedLog {

    /** Of a log that was never read only the end is. */
    private static final long FIRST = 1 << 20;
    private static final int MOST_SIBLINGS = 200;

    private final LogFile log;
    private final Tails tails;
    private Position position;
    private boolean fresh;
    private LogTail tail;
    private BasicFileAttributes last;

    /** Makes what looks through a log, whenever another file is begun. */
    @FunctionalInterface
    interface Tails {

        /**
         * A new one.
         *
         * @param linesBefore how many lines stand before; less than 0 if nobody knows
         */
        LogTail begin(LogFile log, long linesBefore);
    }

    FollowedLog(LogFile log, Optional<Position> remembered, Tails tails) {
        this.log = log;
        this.tails = tails;
        position = remembered.orElse(Position.NONE);
        fresh = remembered.isEmpty();
    }

    LogFile log() {
        return log;
    }

    /** How far it was read: after a restart the last entry is read once more if it was not yet given. */
    Position position() {
        long resume = tail == null ? position.offset() : tail.resumeAt(position.offset());
        return new Position(resume, position.head(), position.length());
    }

    /** When the file was last written, as far as it is known. */
    Instant modified(Instant otherwise) {
        return last == null ? otherwise : last.lastModifiedTime().toInstant();
    }

    /**
     * Looks once.
     *
     * @return whether something was read
     * @throws IOException if the file is there and cannot be read; the next look begins at the same place
     */
    boolean look() throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(log.file(), BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            // not written yet, or put aside and not begun anew
            rest();
            return false;
        }
        if (!now.isRegularFile() || last != null && unchanged(now)) {
            rest();
            return false;
        }
        try (FileChannel channel = FileChannel.open(log.file(), StandardOpenOption.READ)) {
            long before = position.offset();
            last = now;
            readOn(channel);
            return position.offset() != before;
        } catch (IOException e) {
            last = null;
            throw e;
        }
    }

    /** Gives the last entry if there is one. */
    void rest() {
        if (tail != null) {
            tail.rest();
        }
    }

    /** Another book is in use: what follows is looked through with that one. */
    void renew() {
        rest();
        tail = null;
    }

    private boolean unchanged(BasicFileAttributes now) {
        return now.size() == last.size() && now.lastModifiedTime().equals(last.lastModifiedTime())
                && (now.fileKey() == null || now.fileKey().equals(last.fileKey()));
    }

    private void readOn(FileChannel channel) throws IOException {
        if (fresh) {
            long size = channel.size();
            position = size <= FIRST ? Position.NONE : Position.in(channel, lineBegin(channel, size - FIRST));
            fresh = false;
        } else if (!position.isIn(channel)) {
            missed();
            rest();
            tail = null;
            position = Position.NONE;
        }
        if (tail == null) {
            tail = tails.begin(log, position.offset() == 0 ? 0 : -1);
        }
        position = Position.in(channel, tail.read(channel, position.offset(), false));
    }

    /** What was written to the file before it was put aside, and to those put aside since. */
    private void missed() throws IOException {
        boolean found = false;
        for (Path aside : aside()) {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.READ)) {
                if (found) {
                    LogTail whole = tails.begin(log, 0);
                    whole.read(channel, 0, true);
                    whole.rest();
                } else if (position.offset() > 0 && position.isIn(channel)) {
                    found = true;
                    LogTail goingOn = tail == null ? tails.begin(log, -1) : tail;
                    goingOn.read(channel, position.offset(), true);
                    goingOn.rest();
                }
            } catch (NoSuchFileException e) {
                // put aside once more meanwhile: its name is another one now
                continue;
            }
        }
    }

    /** Files beside it whose name begins the same, the oldest first. */
    private List<Path> aside() throws IOException {
        record Dated(Path file, FileTime time) {
        }
        String name = log.file().getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        List<Dated> found = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(log.file().toAbsolutePath().getParent(),
                path -> path.getFileName().toString().startsWith(stem) && !path.getFileName().equals(log.file().getFileName()))) {
            for (Path path : folder) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && found.size() < MOST_SIBLINGS) {
                    found.add(new Dated(path, Files.getLastModifiedTime(path)));
                }
            }
        }
        found.sort(Comparator.comparing(Dated::time).thenComparing(Dated::file, Comparator.reverseOrder()));
        return found.stream().map(Dated::file).toList();
    }

    private static long lineBegin(FileChannel channel, long from) throws IOException {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(64 << 10);
        int read = channel.read(buffer, from);
        for (int at = 0; at < read; at++) {
            if (buffer.get(at) == '\n') {
                return from + at + 1;
            }
        }
        return from;
    }
}
