// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.journal.JournalException;
import lu.seco.deadlines.internal.radar.DueDays.Due;
import lu.seco.deadlines.internal.radar.Place.Line;
import lu.seco.deadlines.internal.radar.Sending.Stage;

/** Says how a cell of the picture is, on one day. */
final class CellMaker {

    private static final int MOST_REPORTS = 100;

    private final SendingIndex index;
    private final Placer placer;
    private final SentDays sentDays;
    private final DueDays dueDays;
    private final Usual usual;
    private final LocalDate today;
    private final int soonDays;

    /**
     * @param index what is there
     * @param placer counts records
     * @param sentDays when reports were sent
     * @param view what is due and usual, on which day
     */
    CellMaker(SendingIndex index, Placer placer, SentDays sentDays, View view) {
        this.index = index;
        this.placer = placer;
        this.sentDays = sentDays;
        dueDays = view.dueDays();
        usual = view.usual();
        today = view.today();
        soonDays = view.soonDays();
    }

    /**
     * How things are looked at.
     *
     * @param dueDays what is due when
     * @param usual what is usual
     * @param today the day
     * @param soonDays so many days before it is due it is due soon
     */
    record View(DueDays dueDays, Usual usual, LocalDate today, int soonDays) {
    }

    RadarCell cell(Line line, YearMonth month) throws JournalException {
        Place place = new Place(line.employer(), line.kind(), month);
        List<Sending> all = index.of(place);
        Optional<Due> due = dueDays.of(line.kind(), month);
        List<Sending> sent = all.stream().filter(sending -> sending.stage() == Stage.SENT).toList();
        State state = sent.isEmpty() ? unsent(line, month, all, due) : sent(place, all, sent, due);
        List<String> reports = all.stream().skip(Math.max(0, all.size() - MOST_REPORTS)).map(Sending::report).toList();
        return new RadarCell(month, state, due.map(Due::day), due.filter(Due::confirmed).isPresent(), reports);
    }

    /** Whether something was sent for the month of a cell. */
    boolean sent(Place place) {
        return index.of(place).stream().anyMatch(sending -> sending.stage() == Stage.SENT);
    }

    private State unsent(Line line, YearMonth month, List<Sending> all, Optional<Due> due) {
        boolean unclear = all.stream().anyMatch(sending -> sending.stage() == Stage.UNCLEAR);
        boolean open = all.stream().anyMatch(sending -> sending.stage() == Stage.OPEN);
        boolean over = due.isPresent() && today.isAfter(due.get().day());
        if (unclear || open && !over) {
            return State.OPEN;
        }
        if (!open && !usual(line, month)) {
            return State.NONE;
        }
        if (over) {
            return State.OVERDUE;
        }
        return due.isPresent() && ChronoUnit.DAYS.between(today, due.get().day()) <= soonDays ? State.DUE_SOON : State.EXPECTED;
    }

    private boolean usual(Line line, YearMonth month) {
        return usual.is(line, month, YearMonth.from(today), before -> sent(new Place(line.employer(), line.kind(), before)),
                before -> index.of(new Place(line.employer(), line.kind(), before)).stream().anyMatch(sending -> sending.stage() != Stage.GONE));
    }

    private State sent(Place place, List<Sending> all, List<Sending> sent, Optional<Due> due) throws JournalException {
        if (refused(place, sent)) {
            return State.REFUSED;
        }
        if (all.stream().anyMatch(sending -> sending.stage() == Stage.OPEN || sending.stage() == Stage.UNCLEAR)) {
            return State.OPEN;
        }
        return due.isPresent() && late(sent, due.get().day()) ? State.SENT_LATE : State.SENT;
    }

    /** Whether there are more refused records than records in later files that were not refused themselves. */
    private boolean refused(Place place, List<Sending> sent) throws JournalException {
        if (sent.stream().allMatch(sending -> sending.refused() == 0)) {
            return false;
        }
        long repaired = 0;
        for (int i = sent.size() - 1; i >= 0; i--) {
            Sending sending = sent.get(i);
            if (sending.refused() > repaired) {
                return true;
            }
            OptionalLong records = placer.records(sending.report(), place);
            if (records.isEmpty()) {
                // that there is a later file is all that is known: the work list knows better
                return false;
            }
            repaired += records.getAsLong() - sending.refused();
        }
        return false;
    }

    /** Whether none of them was sent in time. */
    private boolean late(List<Sending> sent, LocalDate due) throws JournalException {
        for (Sending sending : sent) {
            boolean inTime = !sending.changed().isAfter(due);
            boolean unsure = !inTime && !sending.taken().isAfter(due);
            if (inTime || unsure && sentDays.of(sending.report()).filter(day -> !day.isAfter(due)).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
