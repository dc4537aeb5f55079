// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.analysis;

import java.util.BitSet;
import java.util.List;

/**
 * An entry of a log in which something was found: its first line, with those of the lines that belong to it, such as a stack trace, that hold a literal.
 *
 * @param offset place of the first byte of its first line
 * @param line number of its first line, from 1
 * @param head its first line
 * @param hits lines with what was found in them, in their order; the first may be the head itself
 */
record Entry(long offset, long line, String head, List<Hit> hits) {

    Entry {
        hits = List.copyOf(hits);
    }

    /**
     * A line in which something was found.
     *
     * @param text the line
     * @param literals numbers of the literals in it
     */
    record Hit(String text, BitSet literals) {
    }
}
