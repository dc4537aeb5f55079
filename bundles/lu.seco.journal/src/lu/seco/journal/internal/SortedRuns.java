// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Sorts keys by a text, equal ones largest key first. What is there is sorted piece by piece and the pieces are compressed until they are merged:
 * sorted texts are so much alike that a million file names take some ten megabytes.
 */
final class SortedRuns {

    static final int RUN = 1 << 15;
    private static final int BUFFER = 4096;

    private final Comparator<Entry> order;
    private final List<byte[]> runs = new ArrayList<>();
    private List<Entry> current = new ArrayList<>();
    private int size;

    SortedRuns(boolean descending) {
        Comparator<Entry> byText = Comparator.comparing(Entry::text);
        order = (descending ? byText.reversed() : byText).thenComparing(Comparator.comparingLong(Entry::key).reversed());
    }

    private record Entry(String text, long key) {
    }

    void add(String text, long key) {
        current.add(new Entry(text, key));
        size++;
        if (current.size() == RUN) {
            pack();
        }
    }

    /** The keys in order; can be asked once. */
    long[] keys(BooleanSupplier stopped) {
        if (runs.isEmpty()) {
            current.sort(order);
            return current.stream().mapToLong(Entry::key).toArray();
        }
        pack();
        try {
            return merge(stopped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pack() {
        current.sort(order);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER))) {
            for (Entry entry : current) {
                out.writeUTF(entry.text());
                out.writeLong(entry.key());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        runs.add(bytes.toByteArray());
        current = new ArrayList<>();
    }

    private long[] merge(BooleanSupplier stopped) throws IOException {
        PriorityQueue<Run> next = new PriorityQueue<>(Comparator.comparing(Run::head, order));
        try {
            for (byte[] bytes : runs) {
                Run run = new Run(bytes);
                if (run.advance()) {
                    next.add(run);
                }
            }
            long[] keys = new long[size];
            for (int i = 0; i < size && !stopped.getAsBoolean(); i++) {
                Run least = next.remove();
                keys[i] = least.head().key();
                if (least.advance()) {
                    next.add(least);
                }
            }
            return keys;
        } finally {
            for (Run run : next) {
                run.close();
            }
        }
    }

    /** A sorted piece that is being read. */
    private final class Run {

        private final DataInputStream in;
        private Entry head;

        Run(byte[] bytes) {
            in = new DataInputStream(new java.io.BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER));
        }

        Entry head() {
            return head;
        }

        /** Whether there is a next one. */
        boolean advance() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                close();
                return false;
            }
            in.reset();
            head = new Entry(in.readUTF(), in.readLong());
            return true;
        }

        void close() throws IOException {
            in.close();
        }
    }
}
