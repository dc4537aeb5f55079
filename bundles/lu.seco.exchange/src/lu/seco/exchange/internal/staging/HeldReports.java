// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.Staging;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.intake.Releases.Release;
import lu.seco.exchange.internal.staging.Shelf.Item;

/** Brings from the journal what concerns <i>À valider</i>: reports held until a person releases them there, and released ones that can still be pulled back. */
final class HeldReports {

    private final StagingContext context;
    private final Shelf shelf;
    private final Releases releases;
    private final Map<String, Optional<Release>> known = new HashMap<>();

    HeldReports(StagingContext context, Shelf shelf, Releases releases) {
        this.context = context;
        this.shelf = shelf;
        this.releases = releases;
    }

    /**
     * Takes in how things stand.
     *
     * @param read has the content of the file of that id read
     * @return whether what can be pulled back has changed
     */
    boolean refresh(Consumer<String> read) throws JournalException {
        Set<String> held = new HashSet<>();
        List<Report> queued = new ArrayList<>();
        for (Report report : context.journal().reportsIn(Set.of(ReportState.HELD, ReportState.QUEUED))) {
            if (Staging.holds(report)) {
                held.add(report.id());
                if (shelf.find(report.id()).isEmpty()) {
                    shelf.put(item(report));
                    read.accept(report.id());
                }
            } else if (report.state() == ReportState.QUEUED && report.progress().nextTry().isPresent()) {
                queued.add(report);
            }
        }
        shelf.retainReports(held);
        return shelf.recallable(recallable(queued));
    }

    private Item item(Report report) {
        String sha256 = report.file().sha256();
        Path content = context.contents().find(sha256).orElse(Path.of(sha256));
        StagedFile shown = new StagedFile(report.id(), content, report.file().name(), report.file().size(), report.takenAt(), Optional.empty(),
                context.knowledge().recognise(report.file().name()), Optional.empty(), Optional.of(report.id()));
        return new Item(shown, Optional.empty(), sha256, Optional.empty());
    }

    private List<Released> recallable(List<Report> queued) throws JournalException {
        known.keySet().retainAll(queued.stream().map(Report::id).toList());
        List<Released> all = new ArrayList<>();
        for (Report report : queued) {
            if (!known.containsKey(report.id())) {
                known.put(report.id(), releases.usedBy(report.file().sha256(), report.id()));
            }
            known.get(report.id()).ifPresent(release -> all.add(
                    new Released(report.id(), release.name(), release.person(), report.progress().nextTry().orElseThrow())));
        }
        Collections.reverse(all);
        return all;
    }
}
