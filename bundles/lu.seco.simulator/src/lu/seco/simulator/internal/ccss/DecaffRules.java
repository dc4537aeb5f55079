// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.util.List;
import java.util.OptionalInt;

/** The two codes of the AFFRET that can be told without the layout, which is not public (CCSS, affret page). */
final class DecaffRules implements Rules {

    @Override
    public List<OptionalInt> codes(List<List<String>> records) {
        return records.stream().map(record -> code(new Fields(record))).toList();
    }

    private static OptionalInt code(Fields fields) {
        if (!fields.isInsured(3)) {
            return OptionalInt.of(1);
        }
        return fields.isEmployer(2) ? OptionalInt.empty() : OptionalInt.of(2);
    }
}
