// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.file.FileComparison;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.Declaration;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.exchange.internal.intake.Earlier;
import lu.seco.exchange.internal.staging.Shelf.Item;

/** What was sent before a staged file: the same content, another file for the same month, and the one for the month before to compare with. */
final class Predecessors {

    /** How many reports of the same kind and employer are looked through; years of monthly files. */
    private static final int LOOKED_THROUGH = 100;
    private static final String TWIN = "staging.remark.sent-already";
    private static final Set<ReportState> ARRIVED = Set.of(ReportState.SENT, ReportState.ANSWERED);
    private static final Set<String> SENT_OR_ON_THE_WAY = Set.of(ReportState.SENT.name(), ReportState.ANSWERED.name(), ReportState.QUEUED.name(),
            ReportState.SENDING.name(), ReportState.FAILED.name(), ReportState.UNCERTAIN.name());

    private final StagingContext context;

    Predecessors(StagingContext context) {
        this.context = context;
    }

    /**
     * What was found.
     *
     * @param before compared with the one for the month before
     * @param same compared with the one for the same month
     * @param remarks what a person should know
     */
    record Found(Optional<FileComparison> before, Optional<FileComparison> same, List<Message> remarks) {
    }

    Found of(Item item, Declaration declaration) throws JournalException {
        List<Message> remarks = new ArrayList<>();
        Optional<Report> twin = sameContent(context.journal(), item);
        if (twin.isPresent()) {
            remarks.add(new Earlier(context.journal()).told(TWIN, item.name(), twin.get()));
        }
        if (declaration.period().isEmpty()) {
            return new Found(Optional.empty(), Optional.empty(), remarks);
        }
        YearMonth month = declaration.period().get();
        List<Report> related = related(item, declaration);
        List<Report> sameMonth = related.stream().filter(report -> month(report).equals(Optional.of(month)) && !report.file().sha256().equals(item.sha256()))
                .toList();
        sameMonth.stream().findFirst()
                .map(other -> Message.of("staging.remark.same-month", declaration.kind(), month, other.file().name(), other.takenAt()))
                .ifPresent(remarks::add);
        Optional<Report> before = related.stream()
                .filter(report -> ARRIVED.contains(report.state()) && month(report).equals(Optional.of(month.minusMonths(1)))).findFirst();
        // what only is on its way may still be stopped: corrected is what CCSS has
        Optional<Report> corrected = sameMonth.stream().filter(report -> ARRIVED.contains(report.state())).findFirst();
        return new Found(before.flatMap(report -> compare(report, item)), corrected.flatMap(report -> compare(report, item)), remarks);
    }

    private static Optional<YearMonth> month(Report report) {
        return report.declaration().period();
    }

    /** Whether a remark says that the same content was sent or is on its way. */
    static boolean tellsOfTwin(Message remark) {
        return remark.code().startsWith(TWIN);
    }

    /** Another report of the same content that was sent or is on its way. */
    static Optional<Report> sameContent(Journal journal, Item item) throws JournalException {
        return journal.reportsWithContent(item.sha256()).stream()
                .filter(report -> SENT_OR_ON_THE_WAY.contains(report.state().name())).filter(report -> !isItself(report, item))
                .min(Comparator.comparingLong(Report::order));
    }

    /** Newest first. */
    private List<Report> related(Item item, Declaration declaration) throws JournalException {
        JournalFilter filter = new JournalFilter(Optional.empty(), Optional.empty(), Set.of(declaration.kind()), SENT_OR_ON_THE_WAY,
                declaration.employer().or(declaration::member), Optional.empty(), Optional.empty());
        return context.journal().reports(filter, PageRequest.newest(LOOKED_THROUGH)).rows().stream()
                .filter(report -> report.declaration().employer().equals(declaration.employer())).filter(report -> !isItself(report, item)).toList();
    }

    private static boolean isItself(Report report, Item item) {
        return item.shown().reportId().filter(report.id()::equals).isPresent();
    }

    private Optional<FileComparison> compare(Report before, Item item) {
        Optional<Path> content = context.contents().find(before.file().sha256());
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            return context.knowledge().compare(new SentContent(before.id(), before.declaration().kind(), content.get(),
                    Optional.of(before.file().name()), Optional.empty()), item.shown().file());
        } catch (IOException e) {
            // a comparison is a help; the file itself was read
            context.log().warn("{} cannot be compared with {}: {}", item.name(), before.id(), e.toString());
            return Optional.empty();
        }
    }
}
