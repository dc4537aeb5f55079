// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks through the records of sent files, the newest file first, as streams. A file whose header names another SECUline member than the answer does is
 * passed over.
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
         * Looks at the line where the scanner stands.
         *
         * @param file place of the file in the list
         * @return false if nothing more is wanted from any file
         */
        boolean visit(int file, LineScanner line) throws IOException;
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
