// SPDX-License-Identifier: EPL-2.0
package lu.seco.product.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a fault.
 *
 * @param fault what went wrong
 * @param where at which step
 * @param first what SeCo concluded first
 * @param end what it came to
 * @param attempts how often SeCo handed the file to SOFiE or had it try again
 * @param reads what the user reads about it at first, in French
 * @param received how often CCSS got the file
 */
public record Row(String fault, String where, String first, String end, String attempts, String reads, String received) {

    /** The head of the table. */
    public static final List<String> HEAD = List.of("| fault | where | first outcome | end | attempts | what the user reads (fr) | at CCSS |",
            "|---|---|---|---|---|---|---|");
    private static final int CELLS = 7;
    private static final String NOT_HERE = "not run here";

    static Row notHere(Fault fault) {
        return new Row(fault.name(), fault.where(), NOT_HERE, NOT_HERE, "-", "-", "-");
    }

    /** Whether it could be run on this machine. */
    public boolean ran() {
        return !first.equals(NOT_HERE);
    }

    /** As a line of the table. */
    public String line() {
        return "| " + String.join(" | ", List.of(fault, where, first, end, attempts, reads, received)) + " |";
    }

    /**
     * The outcome without the sentence, which may be worded anew, and without what depends on how quick the machine is: how often it was tried again, and
     * whether an answer was fetched by this run or a later one, or was seen while it waited.
     */
    public String outcome() {
        String often = attempts.matches("[2-9]|\\d{2,}") ? "several" : attempts;
        return String.join(" | ", List.of(fault, where, first.replace(", the answer waits", ""), end.replace(", fetched by a later run", ""), often, received));
    }

    /** The rows among the lines of a page. */
    public static List<Row> read(List<String> page) {
        List<Row> rows = new ArrayList<>();
        int from = page.indexOf(HEAD.get(0));
        for (int at = from + HEAD.size(); from >= 0 && at < page.size() && page.get(at).startsWith("|"); at++) {
            String[] cells = page.get(at).substring(1).split("(?<!\\\\)\\|");
            if (cells.length >= CELLS) {
                List<String> texts = List.of(cells).stream().map(String::strip).toList();
                rows.add(new Row(texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5), texts.get(6)));
            }
        }
        return rows;
    }
}
