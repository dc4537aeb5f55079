// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.radar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.deadline.RadarRow;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.SubjectKind;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.preferences.Reminder;

/** Keeps <i>Échéances</i> true. On the thread of the user interface, except for the reading. */
final class RadarPresenter implements EngineEvents.Listener {

    /** Months before this one at first, and how far one step goes back. */
    static final int BACK = 6;

    private static final int AHEAD = 1;
    private static final int EXPORTED_MONTHS = 3;
    private static final Duration GATHERING = Duration.ofSeconds(1);
    /** A computer that sleeps does not count the hours: a new day is noticed within this time after it wakes up. */
    private static final Duration LOOK_FOR_DAY = Duration.ofMinutes(15);

    private final Room room;
    private final Work work;
    private final RadarView view;
    private final CellText text;
    private final RadarWords words;
    private final Runnable unsubscribe;
    private final Gathering news;
    /** How many months before the latest possible the last column is. */
    private volatile int shift;
    private volatile LocalDate shownDay = LocalDate.MIN;
    private volatile Runnable timer = () -> { };
    private volatile boolean closed;
    private RadarFilter filter = RadarFilter.ALL;
    private Optional<Read> read = Optional.empty();
    private Optional<DueItem> wanted = Optional.empty();

    /** What was read. */
    private record Read(RadarPage page, List<DueItem> due, LocalDate until, LocalDate today) {
    }

    RadarPresenter(Room room, Work work, RadarView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, this::look);
        this.view = Objects.requireNonNull(view, "view");
        text = new CellText(room.language());
        words = text.words();
        unsubscribe = room.engine().events().subscribe(this);
        view.say(words.loading_text);
        refresh();
        timer = work.later(LOOK_FOR_DAY, this::watchDay);
    }

    void close() {
        closed = true;
        unsubscribe.run();
        timer.run();
    }

    private void watchDay() {
        if (!closed) {
            if (!shownDay.equals(today())) {
                look();
            }
            timer = work.later(LOOK_FOR_DAY, this::watchDay);
        }
    }

    private LocalDate today() {
        return LocalDate.now(room.engine().clock());
    }

    /** Looks again. */
    void refresh() {
        work.now(this::look);
    }

    RadarFilter filter() {
        return filter;
    }

    /** Other rows are wanted. */
    void filter(RadarFilter now) {
        if (!now.equals(filter)) {
            filter = now;
            read.ifPresent(this::show);
        }
    }

    /** Earlier months, or later ones. */
    void go(int months) {
        int next = Math.max(0, shift - months);
        if (next != shift) {
            shift = next;
            refresh();
        }
    }

    /** The months around today. */
    void goToday() {
        go(shift);
    }

    /** Shows the cell of something that is due, whatever the filter keeps out. */
    void goTo(DueItem item) {
        wanted = Optional.of(item);
        filter = RadarFilter.ALL;
        YearMonth last = lastMonth(today()).minusMonths(shift);
        if (item.month().isAfter(last) || item.month().isBefore(last.minusMonths(BACK + AHEAD))) {
            shift = (int) Math.max(0, item.month().until(lastMonth(today()), ChronoUnit.MONTHS) - AHEAD);
            refresh();
        } else {
            read.ifPresent(this::show);
        }
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(RadarPresenter::tells)) {
            news.soon();
        }
    }

    private static boolean tells(JournalEvent event) {
        return event.subject().kind() == SubjectKind.REPORT || event.type() == EventType.SETTINGS_LOADED
                || event.type() == EventType.JOURNAL_ARCHIVED || event.type() == EventType.JOURNAL_REBUILT;
    }

    @Override
    public void servicesChanged() {
        news.soon();
    }

    private static YearMonth lastMonth(LocalDate today) {
        return YearMonth.from(today).plusMonths(AHEAD);
    }

    private void look() {
        Optional<Radar> radar = room.engine().further().find(Radar.class);
        LocalDate today = today();
        shownDay = today;
        if (radar.isEmpty()) {
            String why = room.engine().opening() ? words.loading_text : words.missing_text;
            tell(() -> view.say(why));
            return;
        }
        int mine = shift;
        YearMonth last = lastMonth(today).minusMonths(mine);
        LocalDate until = today.plusDays(Reminder.days(room.engine().settings()));
        try {
            Read now = new Read(radar.get().months(last.minusMonths(BACK + AHEAD), last), radar.get().due(until), until, today);
            tell(() -> {
                if (mine == shift) {
                    read = Optional.of(now);
                    show(now);
                }
            });
        } catch (JournalException e) {
            String told = room.language().text(words.trouble_text, room.engine().text(e.told(), room.language().locale()));
            tell(() -> view.say(told));
        }
    }

    private void show(Read now) {
        List<RadarRow> rows = filter.of(now.page().rows());
        String empty = !rows.isEmpty() ? "" : now.page().rows().isEmpty() ? words.empty_text : words.filtered_text;
        long overdue = now.due().stream().filter(item -> item.due().isBefore(now.today())).count();
        long soon = now.due().size() - overdue;
        RadarShown.Mood mood = overdue > 0 ? RadarShown.Mood.OVERDUE : soon > 0 ? RadarShown.Mood.SOON : RadarShown.Mood.GOOD;
        String headline = switch (mood) {
            case OVERDUE -> room.language().text(words.headline_overdue, overdue, soon, text.day(now.until()));
            case SOON -> room.language().text(words.headline_soon, soon, text.day(now.until()));
            case GOOD -> words.headline_good;
        };
        view.show(new RadarShown(headline, mood, now.page().months(), rows, empty,
                now.page().rows().stream().map(RadarRow::kind).distinct().sorted().toList(), now.due(), now.until(), now.today(), shift > 0));
        wanted.filter(item -> now.page().months().contains(item.month())).ifPresent(item -> {
            wanted = Optional.empty();
            view.select(item.employer(), item.kind(), item.month());
        });
    }

    /** Writes what is due for a diary. */
    void export(Path file) {
        LocalDate until = today().plusMonths(EXPORTED_MONTHS);
        ListsWords common = room.language().words(ListsWords.class);
        work.now(() -> {
            Optional<Radar> radar = room.engine().further().find(Radar.class);
            try {
                if (radar.isPresent()) {
                    radar.get().export(until, file);
                    tell(() -> view.written(room.language().text(words.export_done, text.day(until), file), file));
                } else {
                    tell(() -> view.sorry(words.missing_text));
                }
            } catch (IOException e) {
                tell(() -> view.sorry(room.language().text(common.file_failed_text, file, FileReason.of(e, common))));
            } catch (JournalException e) {
                String why = room.engine().text(e.told(), room.language().locale());
                tell(() -> view.sorry(room.language().text(common.file_failed_text, file, why)));
            }
        });
    }

    private void tell(Runnable task) {
        room.ui().execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }
}
