// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.IdSource;
import lu.seco.core.Message;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.Subject;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.files.Durable;
import lu.seco.exchange.internal.files.Owners;
import lu.seco.exchange.internal.intake.Releases.Release;
import lu.seco.exchange.internal.outbox.Settler.Settled;

/**
 * Takes files: claim by an atomic move, content into the store, check, journal, and only then the claimed copy goes. After a stop at any step
 * {@link #recover} brings it to its end.
 */
public final class Intake {

    private static final String CLAIMS_BESIDE_OUTBOX = ".seco";

    private final DataFolder data;
    private final IdSource ids;
    private final Journal journal;
    private final ContentStore contents;
    private final Checker checker;
    private final Releases releases;
    private final Quarantine quarantine;

    public Intake(DataFolder data, IdSource ids, Journal journal, ContentStore contents, FileKnowledge knowledge, Quarantine quarantine) {
        this.data = data;
        this.ids = ids;
        this.journal = journal;
        this.contents = contents;
        this.checker = new Checker(knowledge, journal);
        this.releases = new Releases(journal);
        this.quarantine = quarantine;
    }

    /**
     * Takes a settled file.
     *
     * @return the state it came to; empty if it was no longer there, or no longer what had settled: then it settles anew
     * @throws IOException if a file could not be moved or copied: it is where it was, or claimed and found at the next start
     * @throws JournalException if the journal could not be written: likewise
     */
    public Optional<ReportState> take(Settled settled, ExchangeSettings settings) throws IOException, JournalException {
        String id = ids.next();
        Optional<Taken> taken = claim(id, settled.sighting().file());
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Path file = taken.get().file();
        String sha256 = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? contents.hash(file) : "";
        if (!sha256.equals(settled.sha256())) {
            // between its settling and its claim it was written again, or something else put in its place: it settles anew
            Durable.move(file, settled.sighting().file());
            Files.delete(file.getParent());
            return Optional.empty();
        }
        return Optional.of(enter(taken.get(), sha256, settings));
    }

    private Optional<Taken> claim(String id, Path file) throws IOException {
        Path own = Files.createDirectory(data.intake().resolve(id));
        Path target = own.resolve(file.getFileName().toString());
        Optional<String> preparer = Owners.of(file);
        try {
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                // Départ is on another volume: claimed there first, so that nobody sees or changes it while it is copied
                Path claims = Files.createDirectories(file.resolveSibling(CLAIMS_BESIDE_OUTBOX).resolve(id));
                Path claimed = claims.resolve(file.getFileName());
                Files.move(file, claimed, StandardCopyOption.ATOMIC_MOVE);
                Durable.forceFolder(claims);
                Durable.move(claimed, target);
                Files.delete(claims);
            }
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(own);
            return Optional.empty();
        }
        Durable.forceFolder(own);
        Durable.forceFolder(data.intake());
        return Optional.of(new Taken(id, target, file.toString(), preparer));
    }

    /** From a claimed file to a complete row. Repeatable. */
    private ReportState enter(Taken taken, String sha256, ExchangeSettings settings) throws IOException, JournalException {
        Path content = contents.copy(taken.file(), sha256);
        Optional<Release> release = releases.unused(sha256);
        Verdict verdict = checker.check(taken.name(), content, Files.size(taken.file()), sha256, release.isPresent(), settings);
        List<NewEvent> events = new ArrayList<>();
        events.add(takenEvent(taken, sha256));
        if (release.isPresent()) {
            events.add(Releases.taken(sha256, taken.id()));
        }
        ReportState state;
        if (verdict.refused().isPresent()) {
            Path place = quarantine.placeFor(taken.id(), taken.name(), settings.folders().quarantine());
            events.add(refused(taken.id(), verdict.refused().get(), place));
            journal.append(events);
            quarantine.put(taken.file(), place, verdict.refused().get());
            state = ReportState.REFUSED;
        } else {
            events.add(checkedEvent(taken, verdict));
            state = verdict.held().isPresent() ? ReportState.HELD : ReportState.QUEUED;
            events.add(verdict.held().map(why -> held(taken, why)).orElseGet(() -> queued(taken.id(), release, settings)));
            journal.append(events);
            Files.delete(taken.file());
        }
        Files.delete(taken.file().getParent());
        return state;
    }

    /** Brings to its end what a stop left in the intake area. */
    public void recover(ExchangeSettings settings) throws IOException, JournalException {
        recoverClaimsBesideOutbox(settings.folders().outbox());
        List<IOException> failures = new ArrayList<>();
        for (Path own : list(data.intake())) {
            try {
                recoverFolder(own, settings);
            } catch (IOException e) {
                // one that cannot be brought to its end does not keep the others
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void recoverFolder(Path own, ExchangeSettings settings) throws IOException, JournalException {
        List<Path> files = Files.isDirectory(own) ? list(own) : List.of();
        for (Path file : files) {
            String source = settings.folders().outbox().resolve(file.getFileName()).toString();
            recover(new Taken(own.getFileName().toString(), file, source, Optional.empty()), settings);
        }
        if (Files.isDirectory(own) && files.isEmpty()) {
            Files.delete(own);
        }
    }

    private void recover(Taken taken, ExchangeSettings settings) throws IOException, JournalException {
        if (taken.name().endsWith(".part") && taken.name().startsWith(".seco-")) {
            // half a copy between volumes; the whole is still beside Départ
            Files.delete(taken.file());
            return;
        }
        Optional<Report> report = journal.report(taken.id());
        if (report.isEmpty()) {
            enter(taken, contents.hash(taken.file()), settings);
        } else if (report.get().state() == ReportState.REFUSED) {
            Path place = report.get().file().place().map(Path::of)
                    .orElseGet(() -> quarantine.placeFor(taken.id(), taken.name(), settings.folders().quarantine()));
            quarantine.put(taken.file(), place, report.get().progress().reason().orElse(Message.of("intake.refused", taken.name())));
            Files.delete(taken.file().getParent());
        } else {
            contents.copy(taken.file(), report.get().file().sha256());
            Files.delete(taken.file());
            Files.delete(taken.file().getParent());
        }
    }

    /** A claim on another volume whose copy was cut off is copied again: the whole is still beside <i>Départ</i>. */
    private void recoverClaimsBesideOutbox(Path outbox) throws IOException {
        Path claims = outbox.resolve(CLAIMS_BESIDE_OUTBOX);
        List<Path> entries = Files.isDirectory(claims, LinkOption.NOFOLLOW_LINKS) ? list(claims) : List.of();
        for (Path claim : entries.stream().filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)).toList()) {
            Path own = Files.createDirectories(data.intake().resolve(claim.getFileName().toString()));
            for (Path claimed : list(claim)) {
                for (Path half : list(own)) {
                    Files.delete(half);
                }
                Durable.move(claimed, own.resolve(claimed.getFileName().toString()));
            }
            Files.delete(claim);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private NewEvent takenEvent(Taken taken, String sha256) throws IOException {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.FILE_NAME, taken.name());
        facts.put(Fact.SOURCE, taken.source());
        facts.put(Fact.SHA256, sha256);
        facts.put(Fact.SIZE, String.valueOf(Files.size(taken.file())));
        return new NewEvent(EventType.REPORT_TAKEN, Subject.report(taken.id()), facts);
    }

    private static NewEvent checkedEvent(Taken taken, Verdict verdict) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.KIND, verdict.declaration().kind());
        facts.put(Fact.OFFICIAL_NAME, verdict.recognition().officialName());
        verdict.declaration().member().ifPresent(member -> facts.put(Fact.MEMBER, member));
        verdict.declaration().employer().ifPresent(employer -> facts.put(Fact.EMPLOYER, employer));
        verdict.declaration().period().ifPresent(period -> facts.put(Fact.PERIOD, period.toString()));
        verdict.recognition().note().ifPresent(note -> facts.put(Fact.REASON, note.format()));
        return new NewEvent(EventType.REPORT_CHECKED, Subject.report(taken.id()), facts);
    }

    private static NewEvent refused(String id, Message reason, Path place) {
        return new NewEvent(EventType.REPORT_REFUSED, Subject.report(id), Map.of(Fact.REASON, reason.format(), Fact.PLACE, place.toString()));
    }

    private static NewEvent held(Taken taken, Message reason) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.REASON, reason.format());
        taken.preparer().ifPresent(preparer -> facts.put(Fact.PREPARER, preparer));
        return new NewEvent(EventType.REPORT_HELD, Subject.report(taken.id()), facts);
    }

    private static NewEvent queued(String id, Optional<Release> release, ExchangeSettings settings) {
        return release.map(released -> Releases.queued(id, released, settings.staging().recall(), Map.of()))
                .orElseGet(() -> new NewEvent(EventType.REPORT_QUEUED, Subject.report(id), Map.of()));
    }
}
