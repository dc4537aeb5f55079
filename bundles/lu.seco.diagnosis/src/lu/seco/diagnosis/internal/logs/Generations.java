// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers which file stood under a path when places in it were given out, so that a place in a log that was put aside or written anew is
 * recognised, also by a reader that comes late. A file is another one if its key, or the way it begins, is another one.
 */
final class Generations {

    private static final int HEAD = 256;
    private static final int PLACES = 500;
    private static final int PATHS = 200;

    private final Map<Path, Generation> byPath = new LinkedHashMap<>();

    private static final class Generation {

        private Object key;
        private byte[] head = new byte[0];
        private boolean first = true;
        private final Set<Long> places = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                return size() > PLACES;
            }
        });
    }

    /** Whether a place that was given out earlier is one of the file that stands there now. */
    synchronized boolean holds(Path path, FileChannel channel, long place) throws IOException {
        Generation generation = current(path, channel);
        return place <= channel.size() && (place == 0 || generation.first || generation.places.contains(place));
    }

    /** The same for the beginning of any line that was given out: such a place is not remembered itself, but lies in a stretch that is. */
    synchronized boolean covers(Path path, FileChannel channel, long place) throws IOException {
        if (holds(path, channel, place)) {
            return true;
        }
        Set<Long> places = current(path, channel).places;
        return place <= channel.size() && !places.isEmpty() && place >= Collections.min(places) && place <= Collections.max(places);
    }

    /** Takes note of a place that is given out. */
    synchronized void given(Path path, FileChannel channel, long place) throws IOException {
        current(path, channel).places.add(place);
    }

    private Generation current(Path path, FileChannel channel) throws IOException {
        Generation generation = byPath.get(path);
        Object key = key(path);
        byte[] head = head(channel);
        if (generation == null) {
            generation = new Generation();
            byPath.put(path, generation);
            if (byPath.size() > PATHS) {
                byPath.remove(byPath.keySet().iterator().next());
            }
        } else if (!key.equals(generation.key) || !begins(head, generation.head)) {
            generation.places.clear();
            generation.first = false;
        }
        generation.key = key;
        generation.head = head;
        return generation;
    }

    private static boolean begins(byte[] head, byte[] before) {
        return head.length >= before.length && Arrays.equals(head, 0, before.length, before, 0, before.length);
    }

    private static Object key(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        // Windows has no key for Java; the time of creation comes near it
        return attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
    }

    private static byte[] head(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(HEAD, channel.size()));
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            // reads on until all is there
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
