// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.step.Step;
import lu.seco.exchange.internal.files.Durable;
import lu.seco.exchange.internal.files.Handover;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.intake.Releases.Release;

/**
 * How the content of a report that is taken out of the way to SOFiE comes back into a folder of people. It is first written there under a hidden name
 * that holds the id of the report, then the events are stored, then it gets its name. So nothing has to be remembered elsewhere, and no moment is
 * without a place for the content: a stop before the events leaves a hidden copy of a report that goes on, which is thrown away; one after them leaves
 * a hidden copy of a report that is recalled or refused, which is named at the next look. What tells the two apart is the journal alone. Who goes
 * through the three steps holds the lock of this object from the first to the last, or a look between them would take the copy for a left-over.
 */
final class Returns {

    private static final String PREFIX = ".seco-return-";

    private final StagingContext context;
    private final Releases releases;
    private final Sentences sentences;

    Returns(StagingContext context, Releases releases) {
        this.context = context;
        this.releases = releases;
        this.sentences = new Sentences(context.texts());
    }

    /** First step: the content, durable, under its hidden name. */
    Path prepare(Report report, Path content, Path folder) throws IOException {
        Path hidden = folder.resolve(PREFIX + report.id());
        try (var in = Files.newInputStream(content)) {
            // the bytes only: the store's read-only mark must not come along
            Files.copy(in, hidden, StandardCopyOption.REPLACE_EXISTING);
        }
        Durable.force(hidden);
        Durable.forceFolder(folder);
        return hidden;
    }

    /** Last step of a recall: its own name, or one that means the same. */
    Path name(Path hidden, String name) throws IOException {
        Path named = Handover.move(hidden, hidden.getParent(), new Handover.Names(name, () -> names().orAny(name)), context.steps());
        context.steps().reached(Step.STAGING_RECALLED);
        return named;
    }

    /** Last step of a refusal: the sentence, then the name that the journal holds, or the next one. */
    Path nameRefused(Path hidden, String name, Message reason) throws IOException {
        Path place = sentences.freePlace(hidden.getParent(), name);
        sentences.write(place, reason);
        Handover.Names names = new Handover.Names(place.getFileName().toString(), () -> names().orAny(name));
        Path named = Handover.move(hidden, place.getParent(), names, context.steps());
        context.steps().reached(Step.STAGING_REFUSED);
        return named;
    }

    private NamesBeside names() {
        return new NamesBeside(context.knowledge(), () -> java.time.YearMonth.now(context.clock()));
    }

    /**
     * Brings to its end what a stop left in a folder.
     *
     * @throws IOException if something could not be brought to its end; it is tried again
     */
    synchronized void recover(Path folder) throws IOException, JournalException {
        List<Path> hidden;
        try (var entries = Files.list(folder)) {
            hidden = entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX)).sorted().toList();
        }
        for (Path each : hidden) {
            Optional<Report> report = context.journal().report(each.getFileName().toString().substring(PREFIX.length()));
            // one of a report that this journal does not know is that of another SeCo
            if (report.isPresent() && Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                recover(each, report.get());
            }
        }
    }

    private void recover(Path hidden, Report report) throws IOException, JournalException {
        if (!Set.of(ReportState.RECALLED, ReportState.REFUSED).contains(report.state())) {
            Files.delete(hidden);
        } else if (!context.contents().hash(hidden).equals(report.file().sha256())) {
            context.log().error("{} does not hold the content of {}", hidden, report.id());
            Optional<Path> content = context.contents().find(report.file().sha256());
            if (content.isPresent()) {
                recover(prepare(report, content.get(), hidden.getParent()), report);
            }
        } else if (report.state() == ReportState.RECALLED) {
            Optional<Release> release = releases.usedBy(report.file().sha256(), report.id());
            name(hidden, release.map(Release::name).orElse(report.file().name()));
        } else {
            nameRefused(hidden, report.file().name(), report.progress().reason().orElse(Message.of("intake.refused", report.file().name())));
        }
    }
}
