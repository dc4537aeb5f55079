// SPDX-License-Identifier: EPL-2.0
package lu.seco.worklist.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;

/** Which sent files an answer may be about: those it is linked to, then the newest that were there when it came. */
final class SentFiles {

    /** So many files are looked into besides the linked ones: an answer that is linked is about those as a rule. */
    private static final int CANDIDATES = 100;
    private static final Set<String> MAY_BE_SENT = Set.of(ReportState.SENT.name(), ReportState.ANSWERED.name(), ReportState.UNCERTAIN.name());

    private final Journal journal;
    private final ContentStore contents;

    SentFiles(Journal journal, ContentStore contents) {
        this.journal = journal;
        this.contents = contents;
    }

    List<SentContent> of(Reception reception, List<String> kinds) throws JournalException {
        List<SentContent> sent = new ArrayList<>();
        Set<String> linked = new HashSet<>();
        for (Reception.Link link : reception.links()) {
            Optional<Report> report = journal.report(link.reportId());
            if (report.isPresent() && linked.add(link.reportId())) {
                Optional<Instant> at = sentAt(report.get());
                content(contents, report.get(), at).ifPresent(sent::add);
            }
        }
        if (kinds.isEmpty()) {
            return sent;
        }
        JournalFilter before = new JournalFilter(Optional.empty(), Optional.of(reception.receivedAt().plusMillis(1)), Set.copyOf(kinds), MAY_BE_SENT,
                Optional.empty(), Optional.empty(), Optional.empty());
        for (Report report : journal.reports(before, PageRequest.newest(CANDIDATES)).rows()) {
            if (!linked.contains(report.id()) && report.order() < reception.order()) {
                content(contents, report, Optional.empty()).ifPresent(sent::add);
            }
        }
        return sent;
    }

    private Optional<Instant> sentAt(Report report) throws JournalException {
        return journal.history(Subject.report(report.id())).stream().filter(event -> event.type() == EventType.REPORT_SENT).map(JournalEvent::at).findFirst();
    }

    /** Empty if its content is no longer stored. */
    static Optional<SentContent> content(ContentStore contents, Report report, Optional<Instant> sentAt) {
        Optional<Path> content = contents.find(report.file().sha256());
        return content.map(path -> new SentContent(report.id(), report.declaration().kind(), path, Optional.of(report.file().name()), sentAt));
    }
}
