// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.IdSource;
import lu.seco.core.Message;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.step.Step;
import lu.seco.core.step.Steps;
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
    private final Steps steps;

    public Intake(DataFolder data, IdSource ids, Journal journal, ContentStore contents, Checker checker, Quarantine quarantine,
            Clock clock, Steps steps) {
        this.data = data;
        this.ids = ids;
        this.journal = journal;
        this.contents = contents;
        this.checker = checker;
        this.releases = new Releases(journal, clock);
        this.quarantine = quarantine;
        this.steps = steps;
    }

    /**
     * Takes a settled file.
     *
     * @return the state it came to; empty if it was no longer there, or no longer what had settled: then it settles anew
     * @throws InterruptedIOException if the engine ends: it is claimed and found at the next start
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
                steps.reached(Step.INTAKE_CLAIMED_BESIDE);
                Durable.move(claimed, target);
                Files.delete(claims);
            }
        } catch (NoSuchFileException e) {
            Files.deleteIfExists(own);
            return Optional.empty();
        }
        Durable.forceFolder(own);
        Durable.forceFolder(data.intake());
        steps.reached(Step.INTAKE_CLAIMED);
        return Optional.of(new Taken(id, target, file.toString(), preparer));
    }

    private Path store(Path file, String sha256) throws IOException {
        try {
            return contents.copy(file, sha256);
        } catch (IOException e) {
            throw Durable.in(data.content(), e);
        }
    }

    /** From a claimed file to a complete row. Repeatable. */
    private ReportState enter(Taken taken, String sha256, ExchangeSettings settings) throws IOException, JournalException {
        Path content = store(taken.file(), sha256);
        steps.reached(Step.INTAKE_STORED);
        Optional<Release> stored = releases.unused(sha256);
        Optional<Release> release = stored.filter(releases::fresh);
        Verdict verdict = checker.check(taken.name(), content, sha256, release, settings);
        List<NewEvent> events = new ArrayList<>();
        events.add(IntakeEvents.taken(taken, sha256));
        if (release.isPresent()) {
            events.add(Releases.taken(sha256, taken.id()));
        }
        Optional<Message> expired = stored.filter(old -> release.isEmpty())
                .map(old -> Message.of("intake.release-expired", taken.name(), old.person(), old.at()));
        ReportState state;
        if (verdict.refused().isPresent()) {
            // refused for what it holds, so it is known what it is about
            verdict.checked().ifPresent(checked -> events.add(IntakeEvents.checked(taken, verdict, expired)));
            Path place = quarantine.placeFor(taken.id(), taken.name(), settings.folders().quarantine());
            events.add(IntakeEvents.refused(taken.id(), verdict.refused().get(), place));
            journal.append(events);
            steps.reached(Step.INTAKE_JOURNALLED);
            quarantine.put(taken.file(), place, verdict.refused().get(), verdict.checked());
            state = ReportState.REFUSED;
        } else {
            events.add(IntakeEvents.checked(taken, verdict, expired));
            state = verdict.held().isPresent() ? ReportState.HELD : ReportState.QUEUED;
            events.add(verdict.held().map(why -> IntakeEvents.held(taken, why)).orElseGet(() -> IntakeEvents.queued(taken.id(), release, settings)));
            journal.append(events);
            steps.reached(Step.INTAKE_JOURNALLED);
            Files.delete(taken.file());
        }
        Files.delete(taken.file().getParent());
        steps.reached(Step.INTAKE_CLEARED);
        return state;
    }

    /** Brings to its end what a stop left in the intake area. */
    public void recover(ExchangeSettings settings) throws IOException, JournalException {
        recoverClaimsBesideOutbox(settings.folders().outbox());
        List<IOException> failures = new ArrayList<>();
        for (Path own : list(data.intake())) {
            try {
                recoverFolder(own, settings);
            } catch (InterruptedIOException e) {
                throw e;
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
            Message why = report.get().progress().reason().orElse(Message.of("intake.refused", taken.name()));
            // the list of what was found is not stored: it is found again
            boolean listed = why.code().equals(Checker.REFUSED_FINDINGS);
            quarantine.put(taken.file(), place, why, listed ? checker.findings(taken.name(), taken.file()) : Optional.empty());
            Files.delete(taken.file().getParent());
            steps.reached(Step.INTAKE_CLEARED);
        } else {
            store(taken.file(), report.get().file().sha256());
            steps.reached(Step.INTAKE_STORED);
            Files.delete(taken.file());
            Files.delete(taken.file().getParent());
            steps.reached(Step.INTAKE_CLEARED);
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
            steps.reached(Step.INTAKE_CLAIMED);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
