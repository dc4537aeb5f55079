// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReportState;

/**
 * What became of the files taken from one moment to another. What was seen comes from the events, the other side from the rows: two ways that
 * agree only if nothing was lost between them.
 */
final class BalanceQuery {

    private static final String IN_STATE = " FROM report" + RowTable.REPORT.using("state") + " WHERE state = ? AND ord >= ? AND ord < ?";

    private BalanceQuery() {
    }

    /** Counts while others may write; empty if somebody did. Every write has an event, so the last number tells. */
    static Optional<Balance> undisturbed(Session connection, long from, long to) throws SQLException {
        long before = EventTable.lastNumber(connection);
        Balance balance = run(connection, from, to);
        return EventTable.lastNumber(connection) == before ? Optional.of(balance) : Optional.empty();
    }

    /**
     * Counts; nothing may be written meanwhile.
     *
     * @param from the first millisecond
     * @param to the first millisecond after it
     */
    static Balance run(Session connection, long from, long to) throws SQLException {
        long first = firstNumber(connection, from);
        long end = firstNumber(connection, to);
        long seen = connection.number("SELECT COUNT(*) FROM event" + Derby.using("event_type") + " WHERE type = ? AND number >= ? AND number < ?"
                + " AND archive = 0", EventType.REPORT_TAKEN.name(), first, end);
        // a report's key is the number of its first event; state by state, the index alone tells how many there are, and no row need be read
        Map<ReportState, Long> counts = new EnumMap<>(ReportState.class);
        for (ReportState state : ReportState.values()) {
            counts.put(state, connection.number("SELECT COUNT(*)" + IN_STATE, state.name(), first, end));
        }
        long[] tried = new long[1];
        if (counts.get(ReportState.FAILED) > 0) {
            connection.each("SELECT doc" + IN_STATE, row -> {
                tried[0] += Documents.report(row.getString(1)).progress().nextTry().isPresent() ? 1 : 0;
                return true;
            }, ReportState.FAILED.name(), first, end);
        }
        return balance(seen, counts, tried[0]);
    }

    /** @param tried how many of the failed ones are tried again by themselves */
    private static Balance balance(long seen, Map<ReportState, Long> counts, long tried) {
        long waiting = tried;
        long toDecide = -tried;
        long sent = 0;
        for (Map.Entry<ReportState, Long> entry : counts.entrySet()) {
            switch (entry.getKey()) {
                case DETECTED, CHECKED, QUEUED, SENDING -> waiting += entry.getValue();
                case SENT, ANSWERED -> sent += entry.getValue();
                case FAILED, UNCERTAIN -> toDecide += entry.getValue();
                case REFUSED, HELD, RECALLED -> {
                    // These stand for themselves.
                }
            }
        }
        return new Balance(seen, sent, counts.get(ReportState.REFUSED), waiting, counts.get(ReportState.HELD),
                counts.get(ReportState.RECALLED), toDecide);
    }

    /** Number of the first event at or behind a moment. Times never go back from event to event, so no index of them is needed. */
    private static long firstNumber(Session connection, long moment) throws SQLException {
        long low = 1;
        long high = EventTable.lastNumber(connection) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            // The next one there is: a damaged journal may have gaps.
            long at = connection.first("SELECT happened_at FROM event" + Derby.usingKey("event_number")
                    + " WHERE number >= ? ORDER BY number FETCH FIRST 1 ROWS ONLY", row -> row.getLong(1), middle).orElse(Long.MAX_VALUE);
            if (at < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
