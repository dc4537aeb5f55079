// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.Radar.DueItem;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.deadlines.internal.DeadlineConfig;
import lu.seco.deadlines.internal.watch.Silence.Missed;
import lu.seco.deadlines.internal.watch.Silence.Nothing;

/** One look at what is due and at what CCSS does not say. Tells each thing once a day at most, silence once a week. */
final class DailyLook {

    private static final int MOST_EMPLOYERS = 10;
    private static final int WEEK_DAYS = 6;

    private final Radar radar;
    private final Silence silence;
    private final Checked checked;
    private final Told told;
    private final Notifier notifier;
    private final Texts texts;

    /** What is told together: the employers of a kind and month. */
    private record Group(String kind, YearMonth month, LocalDate due, boolean confirmed) {
    }

    DailyLook(Radar radar, Silence silence, Checked checked, Told told, Notifier notifier, Texts texts) {
        this.radar = radar;
        this.silence = silence;
        this.checked = checked;
        this.told = told;
        this.notifier = notifier;
        this.texts = texts;
    }

    /**
     * Looks, and tells what is to be told.
     *
     * @param today the day in Luxembourg
     * @param status how the engine is
     * @throws JournalException if the journal cannot be read; what was told before stays told
     */
    void look(LocalDate today, DeadlineConfig config, EngineStatus status) throws JournalException {
        due(today, config);
        for (Missed missed : silence.answers(today, config)) {
            String thing = "answer " + missed.report().id();
            if (!told.was(thing, today, WEEK_DAYS)) {
                Report report = missed.report();
                tell(List.of(thing), today, Notice.Level.WARNING, Message.of("silence.answer", report.declaration().kind(), report.file().name(),
                        missed.sent(), missed.expected(), checked.sentences(status)), Optional.of(Subject.report(report.id())));
            }
        }
        Optional<Nothing> nothing = silence.nothing(today, config);
        if (nothing.isPresent() && !told.was("nothing", today, WEEK_DAYS)) {
            tell(List.of("nothing"), today, Notice.Level.ALARM, Message.of("silence.nothing", nothing.get().last(), nothing.get().since(),
                    nothing.get().usual(), checked.sentences(status)), Optional.empty());
        }
    }

    private void due(LocalDate today, DeadlineConfig config) throws JournalException {
        Map<Group, List<DueItem>> groups = new LinkedHashMap<>();
        for (DueItem item : radar.due(today.plusDays(config.reminder_days()))) {
            boolean longOver = item.due().isBefore(today.minusDays(config.reminder_overdue_days()));
            if (!longOver && !told.was(thing(item), today, 0)) {
                groups.computeIfAbsent(new Group(item.kind(), item.month(), item.due(), item.confirmed()), group -> new ArrayList<>()).add(item);
            }
        }
        groups.forEach((group, items) -> tell(items.stream().map(DailyLook::thing).toList(), today, Notice.Level.WARNING, message(group, items, today),
                Optional.empty()));
    }

    private Message message(Group group, List<DueItem> items, LocalDate today) {
        String code = group.due().isBefore(today) ? "deadline.overdue" : group.due().equals(today) ? "deadline.today" : "deadline.due";
        String employers = items.stream().map(DueItem::employer).limit(MOST_EMPLOYERS).collect(Collectors.joining(", "))
                + (items.size() > MOST_EMPLOYERS ? " …" : "");
        String remark = group.confirmed() ? "" : " " + texts.text(Message.of("deadline.unconfirmed"));
        return Message.of(code, group.kind(), group.month(), group.due(), Math.abs(ChronoUnit.DAYS.between(today, group.due())), items.size(), employers,
                remark);
    }

    /** Remembered before it is told: a machine that stops in between tells it tomorrow, not every minute. */
    private void tell(List<String> things, LocalDate today, Notice.Level level, Message message, Optional<Subject> subject) {
        told.add(things, today);
        notifier.tell(new Notice(level, message, subject));
    }

    private static String thing(DueItem item) {
        return "due " + item.kind() + " " + item.employer() + " " + item.month();
    }
}
