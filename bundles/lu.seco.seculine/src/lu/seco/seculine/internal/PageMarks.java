// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the last pages of some files ended, so that reading on from there need not pass over all that is before: a whole file read page by page costs no more
 * than reading it once. A file that has another size or time is another file. Any thread may use it.
 */
final class PageMarks {

    private static final int MOST = 32;

    private final Map<Path, Mark> marks = new LinkedHashMap<>(MOST, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Mark> eldest) {
            return size() > MOST;
        }
    };

    /** The best place from which to read on to a line; empty if the file must be read from its beginning. */
    synchronized Optional<Mark> before(Path content, long line) throws IOException {
        Mark mark = marks.get(content);
        return mark != null && mark.line() <= line && mark.state().equals(state(content)) ? Optional.of(mark) : Optional.empty();
    }

    /** Remembers where a line begins, in the file as it was before it was read. */
    synchronized void put(Path content, State state, long line, long offset) {
        marks.put(content, new Mark(state, line, offset));
    }

    /** How a file is told from a later one. */
    static State state(Path content) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(content, BasicFileAttributes.class);
        return new State(attributes.size(), attributes.lastModifiedTime());
    }

    /**
     * Size and time of a file.
     *
     * @param size in bytes
     * @param time of its last change
     */
    record State(long size, FileTime time) {
    }

    /**
     * A place in a file.
     *
     * @param state of the file
     * @param line number of the line that begins there, more than 1
     * @param offset in bytes
     */
    record Mark(State state, long line, long offset) {
    }
}
