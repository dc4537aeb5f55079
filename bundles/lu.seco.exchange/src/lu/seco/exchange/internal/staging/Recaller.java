// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Step;
import lu.seco.exchange.internal.intake.Releases.Release;

/** Pulls a released file back into <i>À valider</i>; {@link Returns} says what a stop at any moment leaves. */
final class Recaller {

    private final Desk desk;

    Recaller(Desk desk) {
        this.desk = desk;
    }

    StagingResult recall(String reportId, String person) {
        try {
            Optional<Report> report = desk.context().journal().report(reportId);
            if (report.isEmpty()) {
                return refused(Message.of("decide.unknown", reportId));
            }
            return recall(report.get(), person);
        } catch (JournalException e) {
            desk.context().log().error("recall not stored: {}", e.told().code(), e);
            return refused(Message.of("staging.journal", reportId));
        } catch (IOException e) {
            desk.context().log().error("{} not put back", reportId, e);
            return refused(Message.of("staging.recall.not-written", reportId, e.toString()));
        }
    }

    private StagingResult recall(Report report, String person) throws IOException, JournalException {
        String name = report.file().name();
        Optional<Release> release = desk.releases().usedBy(report.file().sha256(), report.id());
        if (release.isEmpty()) {
            return refused(Message.of("staging.recall.not-released", name));
        }
        if (report.state() != ReportState.QUEUED) {
            return refused(Message.of("staging.recall.too-late", name));
        }
        Optional<Path> content = desk.context().contents().find(report.file().sha256());
        Optional<Path> folder = folder(release.get());
        if (content.isEmpty() || folder.isEmpty()) {
            return refused(Message.of(content.isEmpty() ? "send.content-missing" : "staging.recall.folder", name));
        }
        synchronized (desk.returns()) {
            return recall(report, release.get(), person, desk.returns().prepare(report, content.get(), folder.get()));
        }
    }

    private StagingResult recall(Report report, Release release, String person, Path hidden) throws IOException, JournalException {
        Path place = hidden.resolveSibling(release.name());
        try {
            desk.context().journal().append(List.of(StagedEvents.recalled(report, release, person, place),
                    StagedEvents.ended(EventType.REPORT_RECALLED, report.id(), person, Message.of("staging.recalled.by", person), place)));
            desk.context().steps().reached(Step.STAGING_RECALL_STORED);
        } catch (IllegalArgumentException e) {
            // the engine was quicker: it is with SOFiE
            Files.deleteIfExists(hidden);
            return refused(Message.of("staging.recall.too-late", release.name()));
        }
        return putBack(hidden, release.name());
    }

    private StagingResult putBack(Path hidden, String name) {
        try {
            Path back = desk.returns().name(hidden, name);
            return new StagingResult(1, List.of(), Message.of("staging.recalled", back.getFileName()));
        } catch (IOException e) {
            // recalled it is; the next look gives the file its name
            desk.context().log().error("{} not yet named {}", hidden, name, e);
            return new StagingResult(1, List.of(), Message.of("staging.recalled.later", name));
        }
    }

    /** Where it was released from, if that is still watched and there; else the first that is. */
    private Optional<Path> folder(Release release) {
        List<Path> folders = new ArrayList<>(desk.settings().staging().folders());
        parent(release).filter(folders::contains).ifPresent(first -> folders.add(0, first));
        return folders.stream().filter(Files::isDirectory).findFirst();
    }

    private static Optional<Path> parent(Release release) {
        try {
            return Optional.ofNullable(Path.of(release.source()).getParent());
        } catch (InvalidPathException e) {
            // written on another system
            return Optional.empty();
        }
    }

    private static StagingResult refused(Message why) {
        return new StagingResult(0, List.of(why), why);
    }
}
