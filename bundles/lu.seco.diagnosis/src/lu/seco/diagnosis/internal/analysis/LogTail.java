// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Goes on looking through one log while it grows. The last entry is given when something follows it, or when {@link #rest} is called. Not for several
 * threads.
 */
public final class LogTail {

    private final StretchReader reader = new StretchReader();
    private final LogScanner scanner;

    /**
     * Begins in the middle of a log, or at its beginning.
     *
     * @param linesBefore how many lines stand before; less than 0 if nobody knows
     * @param past what was seen before
     * @param sightings gets what is found
     */
    public LogTail(Matching matching, Matching.Log log, long linesBefore, Clock clock, Past past, Consumer<Sighting> sightings) {
        scanner = matching.scanner(log, linesBefore, clock, past, sightings);
    }

    /**
     * Reads whole lines up to the end.
     *
     * @param whole whether the last line counts although it has no line end: nobody will go on with it
     * @return place behind the last one
     */
    public long read(FileChannel channel, long from, boolean whole) throws IOException {
        channel.position(from);
        return reader.read(Channels.newInputStream(channel), from, whole, (bytes, length, offset) -> scanner.stretch(bytes, 0, length, offset));
    }

    /** Nothing has followed for a while: the last entry is whole. */
    public void rest() {
        scanner.complete();
    }

    /** Where to begin after a restart so that nothing is missed. */
    public long resumeAt(long read) {
        return scanner.resumeAt(read);
    }
}
