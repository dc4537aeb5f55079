// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which pairs of faults were run, fault by fault, and what came of each. Faults that differ only by the step at which they happen are one row. */
public final class PairTable {

    private static final String IMPOSSIBLE = "-";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> possible = new HashMap<>();
    private final Map<String, Integer> run = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    PairTable() {
        Group.all().forEach(group -> group.faults().forEach(fault -> {
            if (!names.contains(name(fault))) {
                names.add(name(fault));
            }
        }));
        Pair.all(0).forEach(pair -> possible.merge(key(name(pair.one()), name(pair.other())), 1, Integer::sum));
    }

    private static String name(Fault fault) {
        return fault.name().replaceAll(",.*", "");
    }

    private String key(String one, String other) {
        return Math.min(names.indexOf(one), names.indexOf(other)) + " " + Math.max(names.indexOf(one), names.indexOf(other));
    }

    synchronized void add(Pair pair, Row row) {
        if (row.ran()) {
            rows.add(row);
            run.merge(key(name(pair.one()), name(pair.other())), 1, Integer::sum);
        }
    }

    /** What came of each. */
    public synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How many pairs of each two faults were run, as lines; {@code -} where there is none, nothing where none was run. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| | fault |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (int at = 0; at < names.size(); at++) {
            head.append(' ').append(at + 1).append(" |");
            rule.append("---|");
        }
        lines.add(head.toString());
        lines.add(rule.toString());
        for (int at = 0; at < names.size(); at++) {
            StringBuilder line = new StringBuilder("| " + (at + 1) + " | " + names.get(at) + " |");
            for (String other : names.subList(0, at + 1)) {
                String key = key(names.get(at), other);
                line.append(' ').append(possible.containsKey(key) ? run.containsKey(key) ? run.get(key).toString() : "" : IMPOSSIBLE).append(" |");
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
