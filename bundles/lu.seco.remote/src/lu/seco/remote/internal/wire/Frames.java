// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.wire;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;
import lu.seco.remote.internal.codec.MisfitException;

/** What goes over the channel: the length in bytes (four bytes, the highest first), then a JSON array in UTF-8 whose first element says what it is. */
public final class Frames {

    /** Deeper than anything in a contract. */
    private static final int DEEPEST = 64;
    private static final int STEP = 64 * 1024;

    private Frames() {
    }

    /** Writes what a frame holds. */
    @FunctionalInterface
    public interface Body {
        void write(JsonWriter out) throws IOException;
    }


    /** A whole frame, its length in front. */
    public static byte[] frame(String kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(new byte[Integer.BYTES]);
        try (JsonWriter out = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            out.beginArray();
            out.value(kind);
            body.write(out);
            out.endArray();
        }
        byte[] all = bytes.toByteArray();
        ByteBuffer.wrap(all).putInt(all.length - Integer.BYTES);
        return all;
    }

    /**
     * The next frame without its length; memory is taken as it comes, not as it is promised.
     *
     * @return empty if the peer has closed between two frames
     * @throws MisfitException if it is longer than allowed
     */
    public static Optional<byte[]> next(DataInputStream in, int longest) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        long length = (long) first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
        if (length > longest) {
            throw new MisfitException("a frame of " + length + " bytes");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.min(length, STEP));
        byte[] part = new byte[(int) Math.min(length, STEP)];
        for (long left = length; left > 0;) {
            int read = in.read(part, 0, (int) Math.min(left, part.length));
            if (read < 0) {
                throw new EOFException("a frame breaks off");
            }
            bytes.write(part, 0, read);
            left -= read;
        }
        return Optional.of(bytes.toByteArray());
    }

    /** Reads a frame from its first element on; it may be read to its end or not. */
    public static JsonReader open(byte[] frame) throws IOException {
        JsonReader in = new JsonReader(new InputStreamReader(new ByteArrayInputStream(frame), StandardCharsets.UTF_8));
        in.setNestingLimit(DEEPEST);
        return fitting(() -> {
            in.beginArray();
            return in;
        });
    }

    /** Carries out some reading; whatever does not fit comes as the one exception. */
    public static <T> T fitting(Step<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | DateTimeException | ArithmeticException | ClassCastException e) {
            throw new MisfitException("not what was agreed: " + e.getMessage(), e);
        }
    }

    /** Some reading. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws IOException;
    }
}
