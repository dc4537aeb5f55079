// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.staging.Staging;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Step;
import lu.seco.exchange.internal.files.Handover;
import lu.seco.exchange.internal.staging.Desk.Outcome;
import lu.seco.exchange.internal.staging.Shelf.Item;

/**
 * Refuses files: the decision is durable, then the sentence lies in the folder of refused files, then the file beside it. If the power goes between,
 * the file still waits in <i>À valider</i>, and a person refuses it again.
 */
final class Refuser {

    /** Above this number people are told in one notice. */
    private static final int TOLD_ONE_BY_ONE = 10;
    private static final int LONGEST_NOTE = 500;

    private final Desk desk;
    private final Sentences sentences;

    Refuser(Desk desk) {
        this.desk = desk;
        this.sentences = new Sentences(desk.context().texts());
    }

    StagingResult refuse(List<String> ids, String reason, String person) {
        String note = cut(reason.strip());
        if (note.isEmpty()) {
            return new StagingResult(0, List.of(), Message.of("staging.reason-missing"));
        }
        Outcome outcome = new Outcome();
        List<Notice> notices = new ArrayList<>();
        for (String id : ids.stream().distinct().toList()) {
            Optional<Item> item = desk.shelf().find(id);
            if (desk.ending().get()) {
                outcome.refused(Message.of("staging.stopped", item.map(Item::name).orElse(id)));
            } else if (item.isEmpty()) {
                outcome.refused(desk.missing(id));
            } else {
                refuse(item.get(), note, person).ifPresentOrElse(outcome::refused, () -> {
                    outcome.done();
                    notices.add(notice(item.get(), note, person));
                });
            }
        }
        tell(notices, note, person);
        return outcome.result("staging.refused");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_NOTE));
    }

    private static Notice notice(Item item, String note, String person) {
        return new Notice(Notice.Level.WARNING, Message.of("staging.refused.notice", item.name(), person, note),
                Optional.of(item.shown().reportId().map(Subject::report).orElseGet(() -> Subject.staged(item.sha256()))));
    }

    private void tell(List<Notice> notices, String note, String person) {
        if (notices.size() <= TOLD_ONE_BY_ONE) {
            notices.forEach(desk.context().notifier()::tell);
        } else {
            Message many = Message.of("staging.refused.notice.many", notices.size(), person, note);
            desk.context().notifier().tell(new Notice(Notice.Level.WARNING, many, Optional.empty()));
        }
    }

    /** Why it could not be refused; empty if it was. */
    private Optional<Message> refuse(Item item, String note, String person) {
        if (item.sha256().isEmpty()) {
            // a link or a folder is no file that could be moved; anything else has not yet settled
            return item.shown().content().map(content -> content.hindrances().get(0)).or(() -> Optional.of(Message.of("staging.not-read", item.name())));
        }
        Path folder = desk.settings().staging().refused();
        try {
            if (folder.startsWith(desk.context().root())) {
                // ours; a folder elsewhere may be a share that is not mounted
                Files.createDirectories(folder);
            }
            if (!Files.isDirectory(folder)) {
                return Optional.of(Message.of("staging.refused.folder", item.name(), folder));
            }
            Message sentence = Message.of("staging.refused.sentence", item.name(), person, desk.context().clock().instant(), note);
            return item.shown().reportId().isPresent() ? refuseHeld(item, folder, sentence, person, note)
                    : refuseStaged(item, folder, sentence, person, note);
        } catch (JournalException e) {
            desk.context().log().error("refusal not stored: {}", e.told().code(), e);
            return Optional.of(Message.of("staging.journal", item.name()));
        } catch (IOException e) {
            desk.context().log().error("{} not moved to {}", item.shown().file(), folder, e);
            return Optional.of(Message.of("staging.not-moved", item.name(), folder, e.toString()));
        }
    }

    private Optional<Message> refuseStaged(Item item, Path folder, Message sentence, String person, String note)
            throws IOException, JournalException {
        if (!Desk.unchanged(item)) {
            return Optional.of(Message.of(Sightings.of(item.shown().file()).isEmpty() ? "staging.vanished" : "staging.changed", item.name()));
        }
        Path place = sentences.freePlace(folder, item.name());
        desk.context().journal().append(List.of(StagedEvents.refused(item, person, note, place)));
        desk.context().steps().reached(Step.STAGING_REFUSAL_STORED);
        sentences.write(place, sentence);
        Handover.move(item.shown().file(), folder, new Handover.Names(place.getFileName().toString(), List::of), desk.context().steps());
        desk.context().steps().reached(Step.STAGING_REFUSED);
        desk.shelf().remove(item.id());
        return Optional.empty();
    }

    private Optional<Message> refuseHeld(Item item, Path folder, Message sentence, String person, String note)
            throws IOException, JournalException {
        String id = item.shown().reportId().orElseThrow();
        Optional<Report> report = desk.context().journal().report(id);
        Optional<Path> content = desk.context().contents().find(item.sha256());
        if (report.isEmpty() || content.isEmpty()) {
            return Optional.of(Message.of("staging.vanished", item.name()));
        }
        if (!Staging.holds(report.get())) {
            // released meanwhile: what is on its way cannot be refused any more, only pulled back
            return Optional.of(Message.of("staging.changed", item.name()));
        }
        synchronized (desk.returns()) {
            return end(item, desk.returns().prepare(report.get(), content.get(), folder), sentence, person, note);
        }
    }

    private Optional<Message> end(Item item, Path hidden, Message sentence, String person, String note) throws IOException, JournalException {
        String id = item.shown().reportId().orElseThrow();
        Path place = sentences.freePlace(hidden.getParent(), item.name());
        try {
            desk.context().journal().append(List.of(StagedEvents.refused(item, person, note, place),
                    StagedEvents.ended(EventType.REPORT_REFUSED, id, person, sentence, place)));
            desk.context().steps().reached(Step.STAGING_REFUSAL_STORED);
        } catch (IllegalArgumentException e) {
            // decided meanwhile; the hidden copy tells nobody anything
            Files.deleteIfExists(hidden);
            return Optional.of(Message.of("staging.changed", item.name()));
        }
        desk.shelf().remove(item.id());
        try {
            desk.returns().nameRefused(hidden, item.name(), sentence);
        } catch (IOException e) {
            // refused it is; the next look gives the file its name
            desk.context().log().error("{} not yet named {}", hidden, item.name(), e);
        }
        return Optional.empty();
    }
}
