// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.update.BeforeUpdate;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateResult;
import lu.seco.update.internal.p2.Installation;
import lu.seco.update.internal.p2.Monitor;
import lu.seco.update.internal.p2.Place;
import lu.seco.update.internal.site.SiteException;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.osgi.service.log.Logger;

/** Looking, installing, going back: step by step. Used by one thread at a time. */
final class Work {

    /** Above what is fetched: p2 copies it once more, and the configuration is written anew. */
    private static final long SPARE_BYTES = 50_000_000;

    private final IProvisioningAgentProvider agents;
    private final Place place;
    private final Board board;
    private final Quiet quiet;
    private final Finder finder;
    private final Logger log;

    Work(IProvisioningAgentProvider agents, Place place, Board board, Quiet quiet, Finder finder, Logger log) {
        this.agents = agents;
        this.place = place;
        this.board = board;
        this.quiet = quiet;
        this.finder = finder;
        this.log = log;
    }

    /** Looks at the sites. */
    UpdateCheck check(Finder.Terms terms, Optional<Message> hindrance) throws SiteException {
        installed();
        if (terms.sites().isEmpty()) {
            return new UpdateCheck(Optional.empty(), Message.of("update.sites.none"), List.of());
        }
        try (Installation installation = Installation.open(agents, place)) {
            Finder.Result result = finder.find(installation, terms, hindrance);
            Optional<Offer> best = result.best();
            Message told = best.map(offer -> Message.of("update.available", offer.available().version(), installed(installation)))
                    .orElseGet(() -> result.problems().isEmpty() ? Message.of("update.none", installed(installation))
                            : Message.of(result.read() == 0 ? "update.sites.failed" : "update.sites.partly"));
            return new UpdateCheck(best.map(Offer::available), told, result.problems());
        }
    }

    private String installed(Installation installation) {
        try {
            return installation.version();
        } catch (SiteException e) {
            log.warn("the installed version cannot be read: {}", e.getMessage());
            return board.standing().version();
        }
    }

    /** Installs a version. */
    UpdateResult apply(String version, String person, Finder.Terms terms, int keep, List<BeforeUpdate> precautions)
            throws SiteException, InterruptedException {
        Optional<Message> hindrance = place.hindrance(System.getProperty("user.name", "?"));
        if (hindrance.isPresent()) {
            return new UpdateResult(false, hindrance.get());
        }
        try (Installation installation = Installation.open(agents, place)) {
            installation.settle();
            Finder.Result result = finder.find(installation, terms, Optional.empty());
            Optional<Offer> best = result.best();
            if (best.isEmpty()) {
                return new UpdateResult(false, result.problems().isEmpty() ? Message.of("update.none", installation.version()) : result.problems().get(0));
            }
            Offer offer = best.get();
            if (!offer.available().version().equals(version)) {
                return new UpdateResult(false, Message.of("update.other", version, offer.available().version()));
            }
            if (offer.available().hindrance().isPresent()) {
                return new UpdateResult(false, offer.available().hindrance().get());
            }
            fetch(offer);
            change(person, "update " + version, precautions, () -> installation.install(offer.found(), person, monitor()));
            tidy(installation, keep);
            return done(installation, "update.done", offer.mirror().folder());
        }
    }

    private void fetch(Offer offer) throws SiteException {
        long bytes = offer.available().bytes();
        board.step(Message.of("update.step.fetch", megabytes(bytes)));
        space(offer.mirror().folder(), bytes);
        space(place.folder(), bytes + SPARE_BYTES);
        board.expect(bytes);
        offer.mirror().fetch(offer.index(), offer.found().paths().stream().sorted().toList(), board);
    }

    private static String megabytes(long bytes) {
        return String.valueOf(Math.max(1, Math.round(bytes / 1_000_000.0)));
    }

    private static void space(Path folder, long bytes) throws SiteException {
        try {
            if (Files.getFileStore(folder).getUsableSpace() < bytes) {
                throw new SiteException(Message.of("update.space", folder, megabytes(bytes)));
            }
        } catch (IOException e) {
            throw new SiteException(Message.of("update.disk", folder, e.getMessage()), e);
        }
    }

    /** Puts an earlier state back. */
    UpdateResult revert(long state, String person, int keep, List<BeforeUpdate> precautions) throws SiteException, InterruptedException {
        Optional<Message> hindrance = place.hindrance(System.getProperty("user.name", "?"));
        if (hindrance.isPresent()) {
            return new UpdateResult(false, hindrance.get());
        }
        try (Installation installation = Installation.open(agents, place)) {
            Optional<InstalledState> wanted = installation.states().stream().filter(known -> known.id() == state).findFirst();
            if (wanted.isEmpty()) {
                return new UpdateResult(false, Message.of("update.state.unknown", state));
            }
            if (wanted.get().current()) {
                return new UpdateResult(false, Message.of("update.state.current", wanted.get().version()));
            }
            installation.settle();
            change(person, "revert " + wanted.get().version(), precautions, () -> installation.revert(state, person, monitor()));
            tidy(installation, keep);
            return done(installation, "update.reverted", null);
        }
    }

    private void change(String person, String reason, List<BeforeUpdate> precautions, Quiet.Deed deed) throws SiteException, InterruptedException {
        board.step(Message.of("update.step.quiet"));
        quiet.during(person, board, () -> {
            for (BeforeUpdate precaution : precautions) {
                board.step(Message.of("update.step.save"));
                try {
                    precaution.prepare(reason);
                } catch (IOException e) {
                    throw new SiteException(Message.of("update.unsaved", e.getMessage()), e);
                }
            }
            board.lastStep(Message.of("update.step.install"));
            if (board.cancelled()) {
                throw new SiteException(Message.of("update.cancelled"));
            }
            log.info("the program is being changed for {}: {}", person, reason);
            deed.run();
        });
    }

    /** The program is changed already: what cannot be tidied up only takes place on the disk, and goes the next time. */
    private void tidy(Installation installation, int keep) {
        try {
            List<String> gone = installation.tidy(keep, board.standing().version());
            if (!gone.isEmpty()) {
                log.info("states of the program that are no longer kept: {}", gone);
            }
        } catch (SiteException | RuntimeException e) {
            log.warn("old states of the program stay on the disk", e);
        }
    }

    private UpdateResult done(Installation installation, String code, Path mirror) throws SiteException {
        String version = installation.version();
        board.onDisk(version);
        log.info("the program on the disk is version {} now", version);
        if (mirror != null) {
            clear(mirror);
        }
        return new UpdateResult(true, Message.of(code, version));
    }

    private void clear(Path mirror) {
        try (Stream<Path> files = Files.walk(mirror)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // it only takes place on the disk
            log.warn("what was fetched for an update stays in {}: {}", mirror, e.toString());
        }
    }

    /** The states of the program. */
    List<InstalledState> history() throws SiteException {
        installed();
        try (Installation installation = Installation.open(agents, place)) {
            return installation.states();
        }
    }

    private void installed() throws SiteException {
        if (!place.installed()) {
            throw new SiteException(Message.of("update.not.installed", place.folder()));
        }
    }

    private Monitor monitor() {
        return new Monitor(board::percent, () -> false);
    }
}
