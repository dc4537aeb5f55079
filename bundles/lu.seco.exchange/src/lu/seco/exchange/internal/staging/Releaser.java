// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Report;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.staging.StagingResult;
import lu.seco.core.step.Step;
import lu.seco.exchange.internal.files.Handover;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.intake.Releases.Release;
import lu.seco.exchange.internal.staging.Desk.Outcome;
import lu.seco.exchange.internal.staging.Shelf.Item;

/**
 * Releases files to <i>Départ</i>. The release of a content is durable before the file is moved. If the power goes between, the file still lies in
 * <i>À valider</i> and waits there as before, for a person to release it again: it is sent by way of <i>Départ</i> or not at all. If it goes while
 * the file has both names, it is sent, and the one left behind says that its content is on its way.
 */
final class Releaser {

    private final Desk desk;

    Releaser(Desk desk) {
        this.desk = desk;
    }

    StagingResult release(List<String> ids, String person) {
        Outcome outcome = new Outcome();
        for (List<String> part : Desk.parts(ids)) {
            if (desk.ending().get()) {
                part.forEach(id -> outcome.refused(Message.of("staging.stopped", nameOf(id))));
            } else {
                releasePart(part, person, outcome);
            }
        }
        return outcome.result("staging.released");
    }

    private String nameOf(String id) {
        return desk.shelf().find(id).map(Item::name).or(() -> desk.shelf().gone(id)).orElse(id);
    }

    private void releasePart(List<String> ids, String person, Outcome outcome) {
        Path outbox = desk.settings().folders().outbox();
        List<Item> staged = new ArrayList<>();
        for (String id : ids) {
            Optional<Item> item = desk.shelf().find(id);
            Optional<Message> refusal = item.isEmpty() ? Optional.of(desk.missing(id)) : refusal(item.get().shown(), person);
            if (refusal.isPresent()) {
                outcome.refused(refusal.get());
            } else if (item.get().shown().reportId().isPresent()) {
                releaseHeld(item.get(), person, outcome);
            } else if (!Files.isDirectory(outbox)) {
                outcome.refused(Message.of("staging.outbox", item.get().name(), outbox));
            } else {
                staged.add(item.get());
            }
        }
        List<Item> certain = unchanged(staged, outcome);
        List<Item> single = withoutTwins(certain, outcome);
        if (journalled(single, person, outcome)) {
            single.forEach(item -> move(item, outbox, outcome));
            desk.links().wakeIntake().run();
        }
        desk.links().tell().run();
    }

    private Optional<Message> refusal(StagedFile file, String person) {
        if (file.content().isEmpty()) {
            return Optional.of(Message.of("staging.not-read", file.name()));
        }
        if (!file.releasable()) {
            return Optional.of(file.content().get().hindrances().get(0));
        }
        return desk.settings().staging().fourEyes() ? FourEyes.refusal(file, person) : Optional.empty();
    }

    /** Those that still hold what was read from them; a person never releases what they did not see. */
    private List<Item> unchanged(List<Item> items, Outcome outcome) {
        Set<Path> written = items.isEmpty() ? Set.of() : desk.open().openForWriting(items.stream().map(item -> item.shown().file()).toList());
        List<Item> certain = new ArrayList<>();
        for (Item item : items) {
            Optional<Message> refusal = written.contains(item.shown().file()) ? Optional.of(Message.of("staging.open", item.name())) : changed(item);
            refusal.ifPresentOrElse(outcome::refused, () -> certain.add(item));
        }
        return certain;
    }

    private Optional<Message> changed(Item item) {
        Path file = item.shown().file();
        if (Sightings.of(file).isEmpty()) {
            return Optional.of(Message.of("staging.vanished", item.name()));
        }
        try {
            boolean same = Desk.unchanged(item) && desk.context().contents().hash(file).equals(item.sha256());
            return same ? Optional.empty() : Optional.of(Message.of("staging.changed", item.name()));
        } catch (IOException e) {
            // locked, or gone this moment
            return Optional.of(Message.of("staging.unreadable", item.name()));
        }
    }

    /** Of two with the same content only one goes: the other was shown as if it were alone, and waits until a person has seen that it is not. */
    private List<Item> withoutTwins(List<Item> items, Outcome outcome) {
        Map<String, String> going = new HashMap<>();
        List<Item> single = new ArrayList<>();
        for (Item item : items) {
            try {
                String other = going.get(item.sha256());
                Optional<String> twin = other == null ? underWay(item) : Optional.of(other);
                if (twin.isPresent()) {
                    outcome.refused(Message.of("staging.twin", item.name(), twin.get()));
                } else {
                    going.put(item.sha256(), item.name());
                    single.add(item);
                }
            } catch (JournalException e) {
                desk.context().log().error("releases not read: {}", e.told().code(), e);
                outcome.refused(Message.of("staging.journal", item.name()));
            }
        }
        return single;
    }

    /** The name of a file of the same content that was released a moment ago and that nobody has taken from <i>Départ</i> yet. */
    private Optional<String> underWay(Item item) throws JournalException {
        return desk.releases().unused(item.sha256()).filter(desk.releases()::fresh)
                .filter(release -> !release.source().equals(item.shown().file().toString()) && moved(release)).map(Release::name);
    }

    private static boolean moved(Release release) {
        try {
            return Files.notExists(Path.of(release.source()));
        } catch (InvalidPathException e) {
            // written on another system: not a moment ago
            return false;
        }
    }

    private boolean journalled(List<Item> items, String person, Outcome outcome) {
        if (items.isEmpty()) {
            return false;
        }
        try {
            desk.context().journal().append(items.stream().map(item -> StagedEvents.released(item, person)).toList());
            desk.context().steps().reached(Step.STAGING_RELEASE_STORED);
            return true;
        } catch (JournalException e) {
            desk.context().log().error("release not stored: {}", e.told().code(), e);
            items.forEach(item -> outcome.refused(Message.of("staging.journal", item.name())));
            return false;
        }
    }

    private void move(Item item, Path outbox, Outcome outcome) {
        StagedFile file = item.shown();
        if (!Desk.unchanged(item)) {
            outcome.refused(Message.of("staging.changed", file.name()));
            return;
        }
        try {
            Path target = Handover.move(file.file(), outbox, new Handover.Names(file.name(), () -> desk.names().of(file.name())), desk.context().steps());
            desk.context().steps().reached(Step.STAGING_RELEASED);
            desk.context().log().info("released: {} -> {}", file.file(), target);
            desk.shelf().remove(item.id());
            outcome.done();
        } catch (FileAlreadyExistsException e) {
            outcome.refused(Message.of("staging.name-taken", file.name(), outbox));
        } catch (IOException e) {
            desk.context().log().error("{} not moved to {}", file.file(), outbox, e);
            outcome.refused(Message.of("staging.not-moved", file.name(), outbox, e.toString()));
        }
    }

    /**
     * Two of the same content that wait together: the first release sends the one, and the other is no longer what the person saw. It is read anew, and
     * released by who then still wants it. (One that goes by way of <i>Départ</i> is held there as a twin.)
     */
    private Optional<Message> unseenTwin(Item item) throws JournalException {
        Optional<Report> twin = Predecessors.sameContent(desk.context().journal(), item);
        boolean seen = item.shown().content().get().remarks().stream().anyMatch(Predecessors::tellsOfTwin);
        if (twin.isEmpty() || seen) {
            return Optional.empty();
        }
        desk.shelf().replace(new Item(item.shown(), item.sighting(), item.sha256(), Optional.of(desk.context().clock().instant())));
        return Optional.of(Message.of("staging.twin", item.name(), twin.get().file().name()));
    }

    /** A file that was taken from <i>Départ</i> already is in SeCo's hands: release, its use and the place in the queue are one append. */
    private void releaseHeld(Item item, String person, Outcome outcome) {
        String id = item.shown().reportId().orElseThrow();
        Release release = new Release(person, desk.context().clock().instant(), item.name(), item.shown().file().toString(),
                item.shown().preparedBy(), item.shown().content().flatMap(StagedFile.Content::check).isPresent());
        Message by = Message.of("staging.released.by", person);
        try {
            Optional<Message> twin = desk.settings().intake().holdTwins() ? unseenTwin(item) : Optional.empty();
            if (twin.isPresent()) {
                outcome.refused(twin.get());
                return;
            }
            desk.context().journal().append(List.of(StagedEvents.released(item, person), Releases.taken(item.sha256(), id),
                    Releases.queued(id, release, desk.settings().staging().recall(), Map.of(Fact.REASON, by.format()))));
            desk.context().steps().reached(Step.STAGING_RELEASE_STORED);
            desk.shelf().remove(item.id());
            desk.links().wakeRuns().run();
            outcome.done();
        } catch (JournalException e) {
            desk.context().log().error("release not stored: {}", e.told().code(), e);
            outcome.refused(Message.of("staging.journal", item.name()));
        } catch (IllegalArgumentException e) {
            // decided meanwhile: no longer what the person saw
            outcome.refused(Message.of("staging.changed", item.name()));
        }
    }
}
