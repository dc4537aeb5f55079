// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.nio.file.Path;
import java.util.Map;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;

/** Appends until it is killed; says the number of an event only when {@code append} has returned. */
final class AppendLoop {

    private AppendLoop() {
    }

    public static void main(String[] arguments) throws Exception {
        try (JournalHouse house = new JournalHouse(Path.of(arguments[0]))) {
            house.open();
            for (int i = 0;; i++) {
                String id = arguments[1] + "-" + i;
                house.take(id, "DECSAL.dta");
                System.out.println(house.append(JournalHouse.report(EventType.REPORT_CHECKED, id,
                        Map.of(Fact.KIND, "DECSAL", Fact.REASON, "journal.read.failed\u001f" + "x".repeat(i % 7 * 900)))).number());
            }
        }
    }
}
