// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A declaration as CCSS reads it.
 *
 * @param header the first record as sent
 * @param employer 13-digit number of the SECUline member
 * @param seculine 6-position SECUline number
 * @param records the other records as sent, without line ends; bytes as Latin-1 so that they come back unchanged
 */
record Declaration(String header, String employer, String seculine, List<String> records) {

    /** Reads a file; empty when there is no header that says who to answer. */
    static Optional<Declaration> parse(byte[] content) {
        List<String> lines = List.of(new String(content, StandardCharsets.ISO_8859_1).split("\r?\n"));
        if (lines.isEmpty() || !lines.get(0).matches("0;[0-9]{13};[0-9A-Za-z]{6}")) {
            return Optional.empty();
        }
        String[] fields = lines.get(0).split(";");
        return Optional.of(new Declaration(lines.get(0), fields[1], fields[2],
                lines.stream().skip(1).filter(line -> !line.isEmpty()).toList()));
    }

    /** The fields of all records. */
    List<List<String>> fields() {
        return records.stream().map(record -> List.of(record.split(";", -1))).toList();
    }
}
