// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.sample;

import java.util.Map;
import java.util.Objects;

/**
 * The header of a .dta file.
 *
 * @param member registration number of the SECUline member
 * @param secu SECUline number
 */
record SampleHeader(String member, String secu) implements SampleRecord {

    /** Its record type. */
    static final String RECORD = "0";

    SampleHeader {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(secu, "secu");
    }

    /** Reads the values back. */
    static SampleHeader of(Values values) {
        return new SampleHeader(values.text("member"), values.text("secu-number"));
    }

    @Override
    public Map<String, String> values() {
        return Map.of(TYPE, RECORD, "member", member, "secu-number", secu);
    }
}
