// SPDX-License-Identifier: EPL-2.0
package lu.seco.deadlines.internal.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.deadline.Rule;
import lu.seco.core.deadline.Rules;
import lu.seco.core.deadline.WorkingDays;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.SubjectKind;
import lu.seco.deadlines.internal.DeadlineConfig;
import lu.seco.deadlines.internal.Luxembourg;
import lu.seco.deadlines.internal.radar.SentDays;

/** Finds answers that are missed, and that nothing at all is received. Counts working days, as CCSS sends nothing on others. */
final class Silence {

    /** What was sent longer ago is not looked at any more. */
    private static final int LOOK_BACK_DAYS = 60;
    /** Receptions that say what is usual: so many of the newest, from one year. */
    private static final int RECEPTIONS = 1_000;
    private static final int YEAR_DAYS = 365;
    /** Fewer say nothing of what is usual. */
    private static final int LEAST_GAPS = 5;
    /** Nine of ten times it took no longer: offices receive in bursts, of which the median knows nothing. */
    private static final double MOSTLY = 0.9;

    private final Journal journal;
    private final FileKnowledge knowledge;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final SentDays sentDays;

    /**
     * An answer that is missed.
     *
     * @param report what it would answer
     * @param sent when that was sent
     * @param expected by when it should have come
     */
    record Missed(Report report, LocalDate sent, LocalDate expected) {
    }

    /**
     * That nothing is received.
     *
     * @param last when something was received last
     * @param since working days since
     * @param usual so many are usual
     */
    record Nothing(Instant last, int since, int usual) {
    }

    Silence(Journal journal, FileKnowledge knowledge, Rules rules, WorkingDays workingDays, SentDays sentDays) {
        this.journal = journal;
        this.knowledge = knowledge;
        this.rules = rules;
        this.workingDays = workingDays;
        this.sentDays = sentDays;
    }

    /** The answers that are missed on a day, of kinds that are always answered. */
    List<Missed> answers(LocalDate today, DeadlineConfig config) throws JournalException {
        Set<String> kinds = Luxembourg.list(config.silence_kinds());
        List<Missed> missed = new ArrayList<>();
        if (kinds.isEmpty()) {
            return missed;
        }
        JournalFilter sent = new JournalFilter(Optional.of(today.minusDays(LOOK_BACK_DAYS).atStartOfDay(Luxembourg.ZONE).toInstant()), Optional.empty(),
                kinds, Set.of(ReportState.SENT.name()), Optional.empty(), Optional.empty(), Optional.empty());
        PageRequest request = PageRequest.oldest(RECEPTIONS);
        boolean more = true;
        while (more) {
            Page<Report> page = journal.reports(sent, request);
            for (Report report : page.rows()) {
                missed(report, today, config).ifPresent(missed::add);
            }
            more = page.more() && !page.rows().isEmpty();
            request = more ? request.behind(page.rows().get(page.rows().size() - 1).order()) : request;
        }
        return missed;
    }

    private Optional<Missed> missed(Report report, LocalDate today, DeadlineConfig config) throws JournalException {
        Optional<LocalDate> sent = sentDays.of(report.id());
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        LocalDate expected = workingDays.after(sent.get(), documented(report.declaration().kind(), sent.get()).orElse(config.silence_answer_days()));
        return today.isAfter(expected) && !answered(report, sent.get()) ? Optional.of(new Missed(report, sent.get(), expected)) : Optional.empty();
    }

    private OptionalInt documented(String kind, LocalDate day) {
        return rules.on(day).stream().filter(rule -> rule.kind().equals(kind)).map(Rule::answerWorkingDays).findFirst().orElse(OptionalInt.empty());
    }

    /** Whether something came since that can be its answer: not every answer can be linked. */
    private boolean answered(Report report, LocalDate sent) throws JournalException {
        Set<String> kinds = journal.kinds(SubjectKind.RECEPTION).stream()
                .filter(kind -> knowledge.answeredKinds(kind).contains(report.declaration().kind())).collect(Collectors.toSet());
        if (kinds.isEmpty()) {
            return false;
        }
        JournalFilter since = new JournalFilter(Optional.of(sent.atStartOfDay(Luxembourg.ZONE).toInstant()), Optional.empty(), kinds, Set.of(),
                Optional.empty(), Optional.empty(), Optional.empty());
        Optional<String> member = report.declaration().member();
        return journal.receptions(since, PageRequest.newest(RECEPTIONS)).rows().stream().map(reception -> reception.declaration().member())
                .anyMatch(other -> other.isEmpty() || member.isEmpty() || other.equals(member));
    }

    /** Whether nothing was received for longer than usual. */
    Optional<Nothing> nothing(LocalDate today, DeadlineConfig config) throws JournalException {
        JournalFilter year = new JournalFilter(Optional.of(today.minusDays(YEAR_DAYS).atStartOfDay(Luxembourg.ZONE).toInstant()), Optional.empty(), Set.of(),
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        List<Instant> received = journal.receptions(year, PageRequest.newest(RECEPTIONS)).rows().stream().map(Reception::receivedAt).sorted().toList();
        List<LocalDate> days = received.stream().map(Luxembourg::day).distinct().toList();
        if (days.size() <= LEAST_GAPS) {
            return Optional.empty();
        }
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(between(days.get(i - 1), days.get(i)));
        }
        gaps.sort(null);
        int median = gaps.get(gaps.size() / 2);
        int mostly = gaps.get((int) Math.ceil(gaps.size() * MOSTLY) - 1);
        int limit = Math.max(Math.max(median * config.silence_factor(), mostly), config.silence_days());
        int since = between(days.get(days.size() - 1), today);
        return since > limit ? Optional.of(new Nothing(received.get(received.size() - 1), since, limit)) : Optional.empty();
    }

    /** Working days behind the first day, up to and with the last. */
    private int between(LocalDate first, LocalDate last) {
        return first.isBefore(last) ? (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(workingDays::working).count() : 0;
    }
}
