// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.util.List;
import java.util.OptionalInt;

/** What CCSS refuses in one kind of declaration. */
interface Rules {

    /**
     * Checks the records of a declaration.
     *
     * @param records the fields of each record, without the header
     * @return for each record the code of its refusal, or empty
     */
    List<OptionalInt> codes(List<List<String>> records);
}
