// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;

/** Has the journal add up whether each file taken is accounted for: at the start, when a day is over, after each run. One thread. */
final class Balances {

    private static final String KEY = "balance.";

    private final Journal journal;
    private final Notifier notifier;
    private final Clock clock;
    private final Board board;
    private final Map<LocalDate, Long> told = new HashMap<>();
    private Optional<LocalDate> today = Optional.empty();

    Balances(Journal journal, Notifier notifier, Clock clock, Board board) {
        this.journal = journal;
        this.notifier = notifier;
        this.clock = clock;
        this.board = board;
    }

    /** At the first look, and at the first one of a day, the day before is added up. */
    void look() throws JournalException {
        LocalDate now = LocalDate.now(clock);
        if (today.isEmpty() || now.isAfter(today.get())) {
            List<LocalDate> days = new ArrayList<>(told.keySet());
            // a machine that slept wakes up days later: the last day that it knew is over too
            today.filter(last -> !days.contains(last)).ifPresent(days::add);
            if (!days.contains(now.minusDays(1))) {
                days.add(now.minusDays(1));
            }
            for (LocalDate day : days) {
                addUp(day);
            }
            boolean start = today.isEmpty();
            today = Optional.of(now);
            if (start) {
                addUp(now);
            }
        }
    }

    /** After a run. */
    void afterRun() throws JournalException {
        addUp(LocalDate.now(clock));
    }

    private void addUp(LocalDate day) throws JournalException {
        Balance balance = journal.balance(day, day);
        if (balance.even()) {
            told.remove(day);
            board.clear(KEY + day);
            return;
        }
        Message uneven = Message.of("balance.uneven", day, balance.seen(), balance.sent(), balance.refused(), balance.waiting(), balance.held(),
                balance.recalled(), balance.toDecide(), balance.missing());
        board.hindrance(KEY + day, uneven);
        if (!Long.valueOf(balance.missing()).equals(told.put(day, balance.missing()))) {
            notifier.tell(new Notice(Notice.Level.ALARM, uneven, Optional.empty()));
        }
    }
}
