// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.seco.core.Message;
import lu.seco.core.update.Available;
import lu.seco.core.update.Site;
import lu.seco.update.internal.p2.Found;
import lu.seco.update.internal.p2.Installation;
import lu.seco.update.internal.p2.Monitor;
import lu.seco.update.internal.site.KeyRing;
import lu.seco.update.internal.site.Mirror;
import lu.seco.update.internal.site.Mirror.Opened;
import lu.seco.update.internal.site.SiteException;
import lu.seco.update.internal.site.Source;
import lu.seco.update.internal.site.Sources;
import org.eclipse.equinox.p2.metadata.Version;
import org.osgi.service.log.Logger;

/** Looks what the sites offer. */
final class Finder {

    private static final List<String> METADATA = List.of("content.jar", "artifacts.jar");

    private final Path data;
    private final Path mirrors;
    private final Board board;
    private final Logger log;

    /**
     * @param data folder from which relative folders are meant
     * @param mirrors folder for what is fetched
     */
    Finder(Path data, Path mirrors, Board board, Logger log) {
        this.data = data;
        this.mirrors = mirrors;
        this.board = board;
        this.log = log;
    }

    /**
     * What the settings say.
     *
     * @param sites lines of the settings
     * @param keys the trusted keys
     * @param unsigned whether a folder may do without signature
     */
    record Terms(List<String> sites, KeyRing keys, boolean unsigned) {
        Terms {
            sites = List.copyOf(sites);
        }
    }

    /**
     * What was found.
     *
     * @param offers what is newer, one for each site that has something
     * @param problems of sites
     * @param read number of sites that could be read
     */
    record Result(List<Offer> offers, List<Message> problems, int read) {

        /** The newest; of equals the one whose site stands first in the settings. */
        Optional<Offer> best() {
            Offer best = null;
            for (Offer offer : offers) {
                if (best == null || Version.create(offer.found().version()).compareTo(Version.create(best.found().version())) > 0) {
                    best = offer;
                }
            }
            return Optional.ofNullable(best);
        }
    }

    /** The sites as they are shown; a line that is none is shown as it stands. */
    static List<Site> sites(List<String> lines, Path data) {
        List<Site> sites = new ArrayList<>();
        for (String line : lines) {
            try {
                sites.add(Sources.of(line, data).site());
            } catch (SiteException e) {
                sites.add(new Site(line, false));
            }
        }
        return sites;
    }

    /** Looks at all sites. */
    Result find(Installation installation, Terms terms, Optional<Message> hindrance) throws SiteException {
        List<Offer> offers = new ArrayList<>();
        List<Message> problems = new ArrayList<>();
        for (String line : terms.sites()) {
            try {
                find(installation, Sources.of(line, data), terms, hindrance).ifPresent(offers::add);
            } catch (SiteException e) {
                if (board.cancelled()) {
                    throw new SiteException(Message.of("update.cancelled"), e);
                }
                log.warn("the site of updates {} cannot be used: {}", line, e.getMessage(), e);
                problems.add(e.told());
            }
        }
        return new Result(offers, problems, terms.sites().size() - problems.size());
    }

    private Optional<Offer> find(Installation installation, Source source, Terms terms, Optional<Message> hindrance) throws SiteException {
        Site site = source.site();
        board.step(Message.of("update.step.look", site.location()));
        String name = UUID.nameUUIDFromBytes(site.location().getBytes(StandardCharsets.UTF_8)).toString();
        Mirror mirror = new Mirror(source, mirrors.resolve(name));
        Opened opened = mirror.open(terms.keys(), terms.unsigned(), board);
        mirror.fetch(opened.index(), METADATA, board);
        board.step(Message.of("update.step.compare"));
        Optional<Found> found = installation.find(mirror.folder(), Monitor.silent(board::cancelled));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found newer = found.get();
        Optional<Message> caution = opened.signed() ? Optional.empty() : Optional.of(Message.of("update.caution.unsigned", site.location()));
        Available available = new Available(newer.version(), site, opened.index().built(), opened.index().java(),
                mirror.missing(opened.index(), newer.paths()),
                Notes.read(mirror, opened.index(), installation.version(), newer.version(), board), java(opened.index().java()).or(() -> hindrance), caution);
        return Optional.of(new Offer(available, newer, mirror, opened.index()));
    }

    private static Optional<Message> java(int least) {
        int here = Runtime.version().feature();
        return here >= least ? Optional.empty() : Optional.of(Message.of("update.java", least, here));
    }
}
