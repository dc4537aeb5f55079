// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes and reads the values of one declared type. What comes is hostile input: nothing in it names a class, and whatever does not fit the type is refused.
 */
public interface Codec {

    /** Writes a value; never {@code null}. */
    void write(JsonWriter out, Object value) throws IOException;

    /**
     * Reads a value.
     *
     * @throws IOException if the peer is gone, or what it sent does not fit; then nothing of it is used
     */
    Object read(JsonReader in) throws IOException;

    /** The value of a component of which a peer of another version says nothing; empty if there is none that could be meant. */
    default Optional<Object> absent() {
        return Optional.empty();
    }

    /** A value that says nothing, for an answer that did not come; sentences in it say why. */
    Object blank(Blank why);

    /** Whether a value need not be written, because its absence says the same. */
    default boolean silent(Object value) {
        return false;
    }
}
