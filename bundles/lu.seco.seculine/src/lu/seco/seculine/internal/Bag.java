// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Texts with how often each is there. */
final class Bag {

    private final Map<String, Integer> counts = new HashMap<>();

    void add(String text, int times) {
        counts.merge(text, times, Integer::sum);
    }

    /** Takes the text out once; false if it is not there. */
    boolean take(String text) {
        Integer there = counts.get(text);
        if (there == null) {
            return false;
        }
        if (there == 1) {
            counts.remove(text);
        } else {
            counts.put(text, there - 1);
        }
        return true;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    Set<Map.Entry<String, Integer>> entries() {
        return counts.entrySet();
    }
}
