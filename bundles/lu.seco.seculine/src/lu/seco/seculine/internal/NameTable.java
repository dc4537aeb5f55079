// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.file.Direction;
import lu.seco.core.file.NameQuality;
import lu.seco.core.file.Recognition;
import lu.seco.core.file.Recognition.Parts;
import lu.seco.core.journal.Declaration;

/** The names of SECUline files, as data. */
final class NameTable {

    private final List<NameRule> rules;

    NameTable(List<DataRow> rows) {
        rules = rows.stream().map(NameRule::new).toList();
    }

    /** The table that comes with SeCo. */
    static NameTable standard() {
        return new NameTable(DataFile.resource("names.tsv", NameRule.COLUMNS));
    }

    /** What a name tells on that day. */
    Recognition recognise(String name, LocalDate day) {
        if (!SafeName.safe(name)) {
            return unknown(SafeName.made(name), "name.unsafe");
        }
        return rules.stream().filter(rule -> rule.inForce(day)).map(rule -> rule.recognise(name)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> unknown(name, "name.unknown"));
    }

    /** The official name of a file nobody knows is its own, made safe: it may be sent all the same, if a setting says so. */
    private static Recognition unknown(String name, String code) {
        return new Recognition(Direction.NONE, Declaration.UNKNOWN_KIND, NameQuality.UNKNOWN, name, Parts.NONE,
                Optional.of(Message.of(code, name)));
    }
}
