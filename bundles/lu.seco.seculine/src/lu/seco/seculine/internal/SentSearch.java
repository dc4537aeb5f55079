// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * Looks through the records of sent files, the newest file first, as streams. A file whose header names another SECUline member than the answer does is
 * passed over. Where only lines with certain keys are wanted, several files are read at a time.
 */
public final class SentSearch {

    private final List<Path> files;
    private final HeaderMember member;
    private final byte[] buffer = LineScanner.buffer();

    /**
     * A search.
     *
     * @param files the sent files, newest first
     * @param member whom the answer is for
     */
    public SentSearch(List<Path> files, HeaderMember member) {
        this.files = List.copyOf(files);
        this.member = member;
    }

    /** Looks at a record of a sent file. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Looks at a line.
         *
         * @param file place of the file in the list
         * @return false if nothing more is wanted from any file
         */
        boolean visit(int file, LineBytes line) throws IOException;
    }

    /** All records, until the visitor has enough. */
    public void run(Visitor visitor) throws IOException {
        boolean wanted = true;
        for (int i = 0; i < files.size() && wanted; i++) {
            try (LineScanner scanner = new LineScanner(files.get(i), buffer)) {
                wanted = records(i, scanner, visitor);
            }
        }
    }

    /**
     * The records that may have a wanted key, in the order in which they stand.
     *
     * @param visitor wants them all
     * @param more is asked behind each file, with the number of its bytes, whether further files are wanted
     */
    void keyed(KeyFilter filter, Visitor visitor, LongPredicate more) throws IOException {
        try (FilesAhead<Picked> ahead = new FilesAhead<>(files, (file, room) -> pick(file, room, filter))) {
            boolean wanted = true;
            for (int i = 0; i < files.size() && wanted; i++) {
                Picked picked = ahead.next();
                long bytes = picked.bytes();
                if (picked.whole()) {
                    while (picked.lines().next()) {
                        visitor.visit(i, picked.lines());
                    }
                } else {
                    bytes = again(i, filter, visitor);
                }
                wanted = more.test(bytes);
            }
        }
    }

    /**
     * What was picked out of a file.
     *
     * @param whole whether that is all there is; else there are too many lines to be kept
     * @param bytes how many the file has
     */
    private record Picked(PickedLines lines, boolean whole, long bytes) {
    }

    private Picked pick(Path file, byte[] room, KeyFilter filter) throws IOException {
        PickedLines lines = new PickedLines();
        try (LineScanner scanner = new LineScanner(file, room)) {
            boolean whole = records(0, scanner, (place, line) -> !filter.passes(line) || lines.add(line));
            return new Picked(lines, whole, scanner.read());
        }
    }

    private long again(int file, KeyFilter filter, Visitor visitor) throws IOException {
        try (LineScanner scanner = new LineScanner(files.get(file), buffer)) {
            records(file, scanner, (place, line) -> !filter.passes(line) || visitor.visit(place, line));
            return scanner.read();
        }
    }

    private boolean records(int file, LineScanner scanner, Visitor visitor) throws IOException {
        boolean wanted = true;
        boolean first = true;
        while (wanted && scanner.next()) {
            if (!scanner.header()) {
                wanted = visitor.visit(file, scanner);
            } else if (first && !HeaderMember.of(Optional.of(scanner.line())).agrees(member)) {
                return true;
            }
            first = false;
        }
        return wanted;
    }
}
