// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lu.seco.service.internal.cli.Command.Session;

/** Rows under a head, as wide as the terminal of the caller; nothing is cut, long cells go on below. */
public final class Listing {

    private static final int WIDEST = 80;

    private Listing() {
    }

    /**
     * Prints them; nothing if there are none.
     *
     * @param columns the text {@code cli.column.<name>} is the head
     */
    public static void print(Session session, List<String> columns, List<List<String>> rows) throws IOException {
        headed(session, columns.stream().map(column -> session.wording().text("cli.column." + column)).toList(), rows);
    }

    /** Likewise, with heads that are texts already. */
    public static void headed(Session session, List<String> head, List<List<String>> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> all = new ArrayList<>(rows);
        all.add(0, head);
        Table table = new Table(all, session.invocation().caller().width(), WIDEST, true);
        session.output().out(table.row(head) + table.rule());
        for (List<String> row : rows) {
            session.output().out(table.row(row));
        }
    }
}
