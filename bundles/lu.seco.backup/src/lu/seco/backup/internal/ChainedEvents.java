// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.io.Hashes;

/**
 * Takes the bytes of the event files, the oldest first, and checks that each line follows from the one before: its number, the hash it names, and its own
 * hash, which is the SHA-256 of the line without its last member. A file's last line must be whole.
 */
final class ChainedEvents extends OutputStream {

    static final String NONE = "0".repeat(64);
    /** Many times the longest that SeCo writes, in bytes. */
    private static final int LONGEST = 8 << 20;
    private static final Pattern BEGINNING = Pattern.compile("\\{\"number\":(\\d{1,18}),");
    /** Length of what a line ends with: the hash of the one before and its own. */
    private static final int END = ",\"previous\":\"\",\"hash\":\"\"}".length() + 128;
    private static final Pattern ENDING = Pattern.compile(",\"previous\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"\\}");

    private final long wanted;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private String hash = NONE;
    private Optional<String> found = Optional.empty();

    /** @param wanted number of an event whose hash is asked for later */
    ChainedEvents(long wanted) {
        this.wanted = wanted;
        if (wanted == 0) {
            found = Optional.of(NONE);
        }
    }

    /** A line does not follow. */
    static final class BrokenException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenException(long behind) {
            super("the events are broken behind number " + behind);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int begin = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                add(bytes, begin, i - begin);
                take();
                begin = i + 1;
            }
        }
        add(bytes, begin, offset + length - begin);
    }

    private void add(byte[] bytes, int offset, int length) throws BrokenException {
        if (line.size() + length > LONGEST) {
            throw new BrokenException(number);
        }
        line.write(bytes, offset, length);
    }

    private void take() throws BrokenException {
        byte[] bytes = line.toByteArray();
        line.reset();
        Event event = Event.of(bytes).orElseThrow(() -> new BrokenException(number));
        if (event.number() != number + 1 || !event.previous().equals(hash) || !event.hash().equals(event.computed())) {
            throw new BrokenException(number);
        }
        number = event.number();
        hash = event.hash();
        if (number == wanted) {
            found = Optional.of(hash);
        }
    }

    /** A file is at its end. */
    void endOfFile() throws BrokenException {
        if (line.size() > 0) {
            throw new BrokenException(number);
        }
    }

    /** Number of the last event; 0 if there was none. */
    long number() {
        return number;
    }

    /** Its hash. */
    String hash() {
        return hash;
    }

    /** Hash of the event that was asked for; empty if there was none. */
    Optional<String> found() {
        return found;
    }

    /** What of a line is needed here. */
    record Event(long number, String previous, String hash, String computed) {

        static Optional<Event> of(byte[] line) {
            if (line.length < END) {
                return Optional.empty();
            }
            Matcher beginning = BEGINNING.matcher(new String(line, 0, Math.min(line.length, 40), StandardCharsets.ISO_8859_1));
            Matcher ending = ENDING.matcher(new String(line, line.length - END, END, StandardCharsets.ISO_8859_1));
            if (!beginning.lookingAt() || !ending.matches()) {
                return Optional.empty();
            }
            MessageDigest digest = Hashes.digest();
            int signed = line.length - ",\"hash\":\"\"}".length() - 64;
            digest.update(Arrays.copyOf(line, signed));
            digest.update((byte) '}');
            return Optional.of(new Event(Long.parseLong(beginning.group(1)), ending.group(1), ending.group(2), Hashes.text(digest)));
        }
    }
}
