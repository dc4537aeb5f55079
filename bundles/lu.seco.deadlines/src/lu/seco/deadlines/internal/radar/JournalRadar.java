// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.radar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import lu.seco.core.Texts;
import lu.seco.core.content.Records;
import lu.seco.core.deadline.Radar;
import lu.seco.core.deadline.RadarCell;
import lu.seco.core.deadline.RadarCell.State;
import lu.seco.core.deadline.RadarPage;
import lu.seco.core.deadline.RadarRow;
import lu.seco.core.deadline.Rule;
import lu.seco.core.deadline.Rules;
import lu.seco.core.deadline.WorkingDays;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.deadlines.internal.DeadlineConfig;
import lu.seco.deadlines.internal.DeadlineSettings;
import lu.seco.deadlines.internal.Luxembourg;
import lu.seco.deadlines.internal.calendar.CalendarFile;
import lu.seco.deadlines.internal.radar.CellMaker.View;
import lu.seco.deadlines.internal.radar.Place.Line;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The radar over the journal. One question at a time; what was asked last is answered from memory while nothing changed. */
@Component(service = Radar.class, configurationPid = DeadlineSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class JournalRadar implements Radar {

    private static final int MOST_MONTHS = 36;
    /** So many months back something overdue still counts as due. */
    private static final int OVERDUE_MONTHS = 12;
    /** What the window shows and what is due; a page may be large. */
    private static final int PAGES = 2;

    private final SendingIndex index;
    private final Placer placer;
    private final Totals totals;
    private final SentDays sentDays;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final CalendarFile calendar;
    private final Clock clock;
    private final Logger log;
    private final Map<Asked, RadarPage> answered = new LinkedHashMap<>();
    private DeadlineConfig config;

    /** What the answer depends on. */
    private record Asked(YearMonth first, YearMonth last, LocalDate today, long version) {
    }

    @Activate
    public JournalRadar(@Reference Journal journal, @Reference ContentStore contents, @Reference ReportNews news, @Reference Rules rules,
            @Reference WorkingDays workingDays, @Reference Texts texts, @Reference Clock clock, @Reference(service = LoggerFactory.class) Logger log,
            DeadlineConfig config) {
        totals = new Totals(contents, log);
        placer = new Placer(journal, totals);
        index = new SendingIndex(journal, placer, news, log);
        sentDays = new SentDays(journal);
        calendar = new CalendarFile(texts);
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
        this.log = log;
        this.config = config;
    }

    /** Holds for the next question. */
    @Modified
    public synchronized void changed(DeadlineConfig now) {
        config = now;
        answered.clear();
    }

    /** Files of several employers count for each as soon as there is something that reads their records. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public synchronized void setRecords(Records records) {
        totals.reader(Optional.of(records));
        index.clear();
    }

    /** Called when it goes. */
    public synchronized void unsetRecords(Records records) {
        totals.reader(Optional.empty());
        index.clear();
    }

    @Override
    public synchronized RadarPage months(YearMonth first, YearMonth last) throws JournalException {
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last.plusMonths(1))) {
            throw new IllegalArgumentException("1 to " + MOST_MONTHS + " months: " + first + " to " + last);
        }
        DueDays dueDays = new DueDays(rules);
        Usual usual = Usual.of(config);
        index.refresh(dueDays.kinds(first, last), earlier(first, YearMonth.from(today())).minusMonths(usual.reach()));
        Asked asked = new Asked(first, last, today(), index.version());
        RadarPage known = answered.get(asked);
        if (known == null) {
            known = page(first, last, new CellMaker(index, placer, sentDays, new View(dueDays, usual, today(), config.reminder_days())));
            answered.keySet().removeIf(other -> other.version() != asked.version() || !other.today().equals(asked.today()));
            if (answered.size() >= PAGES) {
                answered.remove(answered.keySet().iterator().next());
            }
            answered.put(asked, known);
        }
        return known;
    }

    @Override
    public List<DueItem> due(LocalDate until) throws JournalException {
        YearMonth current = YearMonth.from(today());
        YearMonth first = current.minusMonths(OVERDUE_MONTHS);
        YearMonth last = earlier(later(YearMonth.from(until), current), first.plusMonths(MOST_MONTHS - 1));
        List<DueItem> items = new ArrayList<>();
        for (RadarRow row : months(first, last).rows()) {
            for (RadarCell cell : row.cells()) {
                if (missing(row, cell) && cell.due().filter(day -> !day.isAfter(until)).isPresent()) {
                    items.add(new DueItem(row.employer(), row.kind(), cell.month(), cell.due().get(), cell.confirmed()));
                }
            }
        }
        items.sort(Comparator.comparing(DueItem::due).thenComparing(DueItem::kind).thenComparing(DueItem::employer).thenComparing(DueItem::month));
        return List.copyOf(items);
    }

    @Override
    public void export(LocalDate until, Path file) throws JournalException, IOException {
        Objects.requireNonNull(file, "file");
        int alarmDays;
        synchronized (this) {
            alarmDays = config.reminder_days();
        }
        calendar.write(due(until), alarmDays, file);
    }

    @Override
    public Optional<LocalDate> noRefusalBy(Report report) {
        if (Placer.stage(report.state()) != Sending.Stage.SENT) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> sent = sentDays.of(report.id());
            OptionalInt days = sent.isEmpty() ? OptionalInt.empty() : answerDays(report.declaration().kind(), sent.get());
            return days.isEmpty() ? Optional.empty() : sent.map(day -> workingDays.after(day, days.getAsInt()));
        } catch (JournalException e) {
            log.warn("by when {} is answered cannot be told: {}", report.id(), e.toString());
            return Optional.empty();
        }
    }

    private OptionalInt answerDays(String kind, LocalDate day) {
        return rules.on(day).stream().filter(rule -> rule.kind().equals(kind)).map(Rule::answerWorkingDays).findFirst().orElse(OptionalInt.empty());
    }

    private RadarPage page(YearMonth first, YearMonth last, CellMaker maker) throws JournalException {
        List<YearMonth> months = first.atDay(1).datesUntil(last.atDay(2), Period.ofMonths(1)).map(YearMonth::from).toList();
        List<RadarRow> rows = new ArrayList<>();
        for (Line line : List.copyOf(index.lines())) {
            Totals.interruptible(null);
            List<RadarCell> cells = new ArrayList<>(months.size());
            for (YearMonth month : months) {
                cells.add(maker.cell(line, month));
            }
            if (cells.stream().anyMatch(cell -> cell.state() != State.NONE || !cell.reports().isEmpty())) {
                rows.add(new RadarRow(line.employer(), line.kind(), cells));
            }
        }
        return new RadarPage(months, rows, clock.instant());
    }

    /** Whether nothing was sent although something should be; a second file that waits is not missing. */
    private boolean missing(RadarRow row, RadarCell cell) {
        return switch (cell.state()) {
            case OVERDUE, DUE_SOON, EXPECTED -> true;
            case OPEN -> noneSent(new Place(row.employer(), row.kind(), cell.month()));
            default -> false;
        };
    }

    private synchronized boolean noneSent(Place place) {
        return index.of(place).stream().noneMatch(sending -> sending.stage() == Sending.Stage.SENT);
    }

    private LocalDate today() {
        return Luxembourg.day(clock.instant());
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
