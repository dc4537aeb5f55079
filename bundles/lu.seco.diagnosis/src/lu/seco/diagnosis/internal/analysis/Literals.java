// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Finds many literals in bytes at once, letters A to Z without regard to case: an Aho-Corasick automaton as one dense table, one look-up a byte.
 * Literals with other letters are looked for as UTF-8 and as windows-1252 writes them. Immutable; any thread.
 */
final class Literals {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int BYTES = 256;
    private static final int ALPHABET = 26;

    /** Class of each byte; bytes of no literal are all in class 0. */
    private final int[] classes = new int[BYTES];
    private final int width;
    /** Next state by state and class; a state is the place of its row. States in which a literal ends are the last. */
    private final int[] next;
    private final int firstEnd;
    private final int[][] ends;

    Literals(List<String> literals) {
        List<byte[]> words = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int id = 0; id < literals.size(); id++) {
            byte[] utf = literals.get(id).getBytes(StandardCharsets.UTF_8);
            byte[] western = literals.get(id).getBytes(WESTERN);
            words.add(utf);
            owners.add(id);
            if (!Arrays.equals(utf, western)) {
                words.add(western);
                owners.add(id);
            }
        }
        width = classify(words);
        List<int[]> rows = new ArrayList<>();
        List<List<Integer>> found = new ArrayList<>();
        newState(rows, found);
        for (int word = 0; word < words.size(); word++) {
            add(rows, found, words.get(word), owners.get(word));
        }
        complete(rows, found);
        int[] place = places(found);
        firstEnd = (int) found.stream().filter(List::isEmpty).count() * width;
        next = new int[rows.size() * width];
        ends = new int[rows.size() - firstEnd / width][];
        for (int state = 0; state < rows.size(); state++) {
            for (int sign = 0; sign < width; sign++) {
                next[place[state] + sign] = place[rows.get(state)[sign]];
            }
            if (place[state] >= firstEnd) {
                ends[(place[state] - firstEnd) / width] = found.get(state).stream().mapToInt(Integer::intValue).toArray();
            }
        }
    }

    /**
     * Looks through bytes, always from the beginning of a line: no literal goes over a line end.
     *
     * @param hits is told each literal that ends
     */
    void scan(byte[] bytes, int from, int to, Hits hits) {
        int[] table = next;
        int[] kinds = classes;
        int end = firstEnd;
        int state = 0;
        for (int at = from; at < to; at++) {
            state = table[state + kinds[bytes[at] & 0xff]];
            if (state >= end) {
                for (int literal : ends[(state - end) / width]) {
                    hits.found(literal, at);
                }
            }
        }
    }

    private int classify(List<byte[]> words) {
        int count = 1;
        for (byte[] word : words) {
            for (byte one : word) {
                int sign = lower(one & 0xff);
                if (classes[sign] == 0) {
                    classes[sign] = count;
                    count++;
                }
            }
        }
        for (int letter = 0; letter < ALPHABET; letter++) {
            classes['A' + letter] = classes['a' + letter];
        }
        return count;
    }

    private void add(List<int[]> rows, List<List<Integer>> found, byte[] word, int owner) {
        int state = 0;
        for (byte one : word) {
            int sign = classes[one & 0xff];
            if (rows.get(state)[sign] < 0) {
                rows.get(state)[sign] = newState(rows, found);
            }
            state = rows.get(state)[sign];
        }
        found.get(state).add(owner);
    }

    private int newState(List<int[]> rows, List<List<Integer>> found) {
        int[] row = new int[width];
        Arrays.fill(row, -1);
        rows.add(row);
        found.add(new ArrayList<>());
        return rows.size() - 1;
    }

    /** Fills every gap with where the longest ending of what was read would lead. */
    private static void complete(List<int[]> rows, List<List<Integer>> found) {
        int[] shorter = new int[rows.size()];
        Deque<Integer> waiting = new ArrayDeque<>(Collections.singleton(0));
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            int[] row = rows.get(state);
            int[] instead = rows.get(shorter[state]);
            for (int sign = 0; sign < row.length; sign++) {
                int target = row[sign];
                if (target < 0) {
                    row[sign] = state == 0 ? 0 : instead[sign];
                } else {
                    shorter[target] = state == 0 ? 0 : instead[sign];
                    found.get(target).addAll(found.get(shorter[target]));
                    waiting.add(target);
                }
            }
        }
    }

    private int[] places(List<List<Integer>> found) {
        int[] place = new int[found.size()];
        int at = 0;
        for (boolean ending : new boolean[] {false, true}) {
            for (int state = 0; state < place.length; state++) {
                if (found.get(state).isEmpty() != ending) {
                    place[state] = at;
                    at += width;
                }
            }
        }
        return place;
    }

    private static int lower(int sign) {
        return sign >= 'A' && sign <= 'Z' ? sign + 'a' - 'A' : sign;
    }

    /** Is told what is found. */
    @FunctionalInterface
    interface Hits {

        /**
         * A literal was found.
         *
         * @param literal its number
         * @param last place of its last byte
         */
        void found(int literal, int last);
    }
}
