// SPDX-License-Identifier: EPL-2.0
package lu.seco.remote.internal.codec;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * Numbers and truth values.
 *
 * @param writer writes one
 * @param reader reads one
 * @param nothing zero, or no
 */
record SimpleCodec(Writer writer, Reader reader, Object nothing) implements Codec {

    /** Writes. */
    @FunctionalInterface
    interface Writer {
        void write(JsonWriter out, Object value) throws IOException;
    }

    /** Reads. */
    @FunctionalInterface
    interface Reader {
        Object read(JsonReader in) throws IOException;
    }

    @Override
    public void write(JsonWriter out, Object value) throws IOException {
        writer.write(out, value);
    }

    @Override
    public Object read(JsonReader in) throws IOException {
        return reader.read(in);
    }

    @Override
    public Object blank(Blank why) {
        return nothing;
    }
}
