// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.deadline.RadarRow;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;

/** Knows as many employers as a test wants; what is in a cell follows from its place. In February 2026 the first one's January is overdue. */
public final class FakeRadar implements Radar {

    private static final String[] KINDS = {"DECAFF", "DECMAL", "DECSAL"};
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int employers;
    private volatile boolean broken;
    private volatile Optional<LocalDate> answer = Optional.empty();

    public FakeRadar(int employers) {
        this.employers = employers;
    }

    public void employers(int count) {
        employers = count;
    }

    public void broken(boolean now) {
        broken = now;
    }

    /** From now on a refusal normally comes by this day. */
    public void answersBy(LocalDate day) {
        answer = Optional.of(day);
    }

    /** Which months were asked for, and until when. */
    public List<String> asked() {
        return asked;
    }

    /** The number of an employer, from 0. */
    public static String employer(int index) {
        return String.format("%013d", 1900990001500L + 1000L * index);
    }

    @Override
    public RadarPage months(YearMonth first, YearMonth last) throws JournalException {
        check();
        asked.add(first + " to " + last);
        List<YearMonth> months = Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
        List<RadarRow> rows = new ArrayList<>();
        for (int employer = 0; employer < employers; employer++) {
            for (int kind = 0; kind < KINDS.length; kind++) {
                int place = employer * KINDS.length + kind;
                String procedure = KINDS[kind];
                rows.add(new RadarRow(employer(employer), procedure, months.stream().map(month -> cell(month, place, procedure)).toList()));
            }
        }
        return new RadarPage(months, rows, Samples.NOW);
    }

    private static RadarCell cell(YearMonth month, int place, String kind) {
        State state = state(month, place, kind);
        Optional<LocalDate> due = state == State.NONE || kind.equals("DECAFF") ? Optional.empty()
                : Optional.of(month.plusMonths(1).atDay(kind.equals("DECSAL") ? 24 : 10));
        int reports = switch (state) {
            case SENT, SENT_LATE, OPEN -> 1;
            case REFUSED -> 2;
            default -> 0;
        };
        return new RadarCell(month, state, due, kind.equals("DECSAL"),
                IntStream.rangeClosed(1, reports).mapToObj(number -> "r" + place + "-" + month + "-" + number).toList());
    }

    private static State state(YearMonth month, int place, String kind) {
        if (kind.equals("DECAFF")) {
            return place % 2 == 0 && month.getMonthValue() % 3 == 0 ? State.SENT : State.NONE;
        }
        if (month.isAfter(JANUARY)) {
            return State.EXPECTED;
        }
        if (month.equals(JANUARY)) {
            State[] now = {State.OVERDUE, State.DUE_SOON, State.OPEN, State.SENT, State.DUE_SOON};
            return now[place % now.length];
        }
        return month.getMonthValue() == 11 && place % 4 == 1 ? State.REFUSED : (place + month.getMonthValue()) % 9 == 0 ? State.SENT_LATE : State.SENT;
    }

    @Override
    public List<DueItem> due(LocalDate until) throws JournalException {
        check();
        asked.add("due " + until);
        List<DueItem> items = new ArrayList<>();
        if (employers > 0) {
            items.add(new DueItem(employer(0), "DECMAL", JANUARY, LocalDate.of(2026, 2, 9), false));
            items.add(new DueItem(employer(0), "DECSAL", JANUARY, LocalDate.of(2026, 2, 12), true));
        }
        if (until.isAfter(LocalDate.of(2026, 2, 23))) {
            items.add(new DueItem(employer(1), "DECSAL", JANUARY, LocalDate.of(2026, 2, 24), true));
        }
        return items;
    }

    private void check() throws JournalException {
        if (broken) {
            throw new JournalException(Message.of("journal.full"), new IOException("full"));
        }
    }

    @Override
    public void export(LocalDate until, Path file) throws JournalException, IOException {
        check();
        Files.writeString(file, "BEGIN:VCALENDAR until " + until, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<LocalDate> noRefusalBy(Report report) {
        return answer;
    }
}
