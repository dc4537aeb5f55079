// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Two faults at once.
 *
 * @param one the one
 * @param other the other
 */
public record Pair(Fault one, Fault other) {

    /** All pairs that are possible, in an order that the seed decides. */
    public static List<Pair> all(long seed) {
        List<Fault> alone = Group.all().stream().flatMap(group -> group.faults().stream()).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < alone.size(); at++) {
            for (Fault other : alone.subList(at + 1, alone.size())) {
                if (alone.get(at).goesWith(other)) {
                    pairs.add(new Pair(alone.get(at), other));
                }
            }
        }
        Collections.shuffle(pairs, new Random(seed));
        return List.copyOf(pairs);
    }

    /** As one fault. */
    public Fault both() {
        return one.with(other);
    }
}
