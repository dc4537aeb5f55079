// SPDX-License-Identifier: EPL-2.0
package lu.seco.worklist.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.seco.core.content.AnswerExplainer;
import lu.seco.core.content.AnswerItem;
import lu.seco.core.content.Explanation;
import lu.seco.core.file.Lane;
import lu.seco.core.file.SentContent;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.worklist.WorkList;
import org.osgi.service.log.Logger;

/** Which later files hold the refused or missing records anew. The oldest that does counts. */
final class Repairs {

    /** So many later files are read; more than a year of monthly files with corrections. */
    private static final int FILES = 200;
    /** So many rows are looked through for them, among which are those of other employers. */
    private static final int ROWS = 5_000;
    private static final int PAGE = 500;
    private static final Set<String> GOING = Arrays.stream(ReportState.values())
            .filter(state -> state != ReportState.REFUSED && state != ReportState.RECALLED).map(ReportState::name).collect(Collectors.toUnmodifiableSet());

    private final Journal journal;
    private final ContentStore contents;
    private final Logger log;

    Repairs(Journal journal, ContentStore contents, Logger log) {
        this.journal = journal;
        this.contents = contents;
        this.log = log;
    }

    /** The repairs by the keys of the items. */
    Map<String, WorkList.Repair> of(Reception reception, List<String> kinds, Explanation explanation, List<AnswerItem> wanted, AnswerExplainer explainer)
            throws JournalException, IOException {
        Set<String> open = wanted.stream().flatMap(item -> item.key().stream()).collect(Collectors.toCollection(HashSet::new));
        Map<String, WorkList.Repair> repairs = new HashMap<>();
        if (open.isEmpty() || kinds.isEmpty()) {
            return repairs;
        }
        for (Report report : later(reception, kinds)) {
            Optional<SentContent> content = SentFiles.content(contents, report, Optional.empty());
            if (content.isPresent()) {
                for (String key : repaired(explanation, content.get(), explainer)) {
                    if (open.remove(key)) {
                        repairs.put(key, new WorkList.Repair(report.id(), report.file().name(), report.takenAt()));
                    }
                }
            }
            if (open.isEmpty()) {
                break;
            }
        }
        return repairs;
    }

    /** A file that cannot be read repairs nothing that is known; the list is a help without it. */
    private Set<String> repaired(Explanation explanation, SentContent later, AnswerExplainer explainer) throws IOException {
        try {
            return explainer.repaired(explanation, later);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            log.warn("{} cannot be read for a work list: {}", later.reportId(), e.toString());
            return Set.of();
        }
    }

    /** Oldest first. */
    private List<Report> later(Reception reception, List<String> kinds) throws JournalException {
        List<Lane> lanes = lanes(reception, kinds);
        JournalFilter filter = new JournalFilter(Optional.of(reception.receivedAt()), Optional.empty(), Set.copyOf(kinds), GOING, Optional.empty(),
                Optional.empty(), Optional.empty());
        List<Report> later = new ArrayList<>();
        PageRequest request = PageRequest.oldest(PAGE);
        for (int seen = 0; seen < ROWS && later.size() < FILES; seen += PAGE) {
            Page<Report> page = journal.reports(filter, request);
            // by number: within a millisecond times do not tell what was first
            page.rows().stream().filter(report -> report.order() > reception.order() && lanes.stream().anyMatch(report.lane()::meets)).forEach(later::add);
            if (!page.more()) {
                break;
            }
            request = request.behind(page.rows().get(page.rows().size() - 1).order());
        }
        return later.subList(0, Math.min(FILES, later.size()));
    }

    /** Those of the files it answers; if that is not known, what the answer itself says of the employer. */
    private List<Lane> lanes(Reception reception, List<String> kinds) throws JournalException {
        List<Lane> lanes = new ArrayList<>();
        for (Reception.Link link : reception.links()) {
            journal.report(link.reportId()).ifPresent(report -> lanes.add(report.lane()));
        }
        if (lanes.isEmpty()) {
            kinds.forEach(kind -> lanes.add(new Lane(kind, reception.declaration().employer())));
        }
        return lanes;
    }
}
