// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.io.Hashes;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.outbox.Look;
import lu.seco.exchange.internal.outbox.OpenFiles;
import lu.seco.exchange.internal.outbox.OutboxScan;
import lu.seco.exchange.internal.outbox.OutboxWatch;
import lu.seco.exchange.internal.outbox.Settler;
import lu.seco.exchange.internal.outbox.Settler.Settled;
import lu.seco.exchange.internal.outbox.Sighting;
import lu.seco.exchange.internal.outbox.Volume;
import lu.seco.exchange.internal.staging.Shelf.Item;

/** One watched folder: what lies there, what has settled. What has settled is looked at again only when it changes. One thread. */
final class StagedFolder {

    private static final Duration CANARY_PATIENCE = Duration.ofSeconds(2);

    private final Path folder;
    private final StagingContext context;
    private final Clock steady;
    private final Shelf shelf;
    private final OutboxScan scan;
    private final Settler settler;
    private final Runnable news;
    private Optional<OutboxWatch> watch = Optional.empty();
    private boolean events;
    private boolean network;

    /** @param steady by which it is measured how long a file has been quiet */
    StagedFolder(Path folder, StagingContext context, Clock steady, Shelf shelf, Runnable news) {
        this.folder = folder;
        this.context = context;
        this.steady = steady;
        this.shelf = shelf;
        this.news = news;
        this.scan = new OutboxScan(name -> context.knowledge().recognise(name).sendable());
        this.settler = new Settler(context.contents()::hash);
    }

    Path path() {
        return folder;
    }

    /**
     * One look.
     *
     * @return the ids of the files that have settled
     * @throws IOException if the folder cannot be looked into
     */
    List<String> look(OpenFiles open) throws IOException {
        ExchangeSettings.Intake settings = context.settings().get().intake();
        Look look = scan.look(folder);
        Instant now = context.clock().instant();
        Set<String> names = new HashSet<>(look.remarks().keySet());
        List<Sighting> unsettled = new ArrayList<>();
        for (Sighting sighting : look.files()) {
            names.add(sighting.name());
            if (!settled(sighting, now)) {
                unsettled.add(sighting);
            }
        }
        look.remarks().forEach((name, remark) -> hindered(name, remark, now));
        shelf.retain(folder, names);
        List<String> ids = new ArrayList<>();
        for (Settled file : settler.settle(new Look(unsettled, Map.of()), steady.instant(), quiet(settings), open)) {
            Item item = waiting(file.sighting(), now, file.sha256());
            shelf.put(item);
            ids.add(item.id());
        }
        return ids;
    }

    /** Whether it has settled and is still what it was then; one that is new or changed is put on the shelf as one that is not yet read. */
    private boolean settled(Sighting sighting, Instant now) {
        Optional<Item> known = shelf.at(sighting.file());
        boolean same = known.flatMap(Item::sighting).filter(sighting::equals).isPresent();
        if (!same) {
            shelf.put(waiting(sighting, known.map(item -> item.shown().since()).orElse(now), ""));
        }
        return same && !known.get().sha256().isEmpty();
    }

    private Item waiting(Sighting sighting, Instant seen, String sha256) {
        Instant since = shelf.at(sighting.file()).map(item -> item.shown().since()).orElse(seen);
        StagedFile shown = new StagedFile(idOf(sighting.file() + "\n" + sighting.size() + "\n" + sighting.modified() + "\n" + sighting.key()),
                sighting.file(), sighting.name(), sighting.size(), since, Optional.empty(), context.knowledge().recognise(sighting.name()),
                Optional.empty(), Optional.empty());
        return new Item(shown, Optional.of(sighting), sha256, Optional.empty());
    }

    /** What lies there and is no file that could be released. */
    private void hindered(String name, Message remark, Instant now) {
        Path file = folder.resolve(name);
        String id = idOf(file + "\n" + remark.code());
        if (shelf.find(id).isEmpty()) {
            Message hindrance = new Message(remark.code().replaceFirst("^outbox\\.", "staging."), remark.arguments());
            StagedFile shown = new StagedFile(id, file, name, 0, shelf.at(file).map(item -> item.shown().since()).orElse(now), Optional.empty(),
                    context.knowledge().recognise(name), Optional.of(Contents.hindered("", hindrance)), Optional.empty());
            shelf.put(new Item(shown, Optional.empty(), "", Optional.empty()));
        }
    }

    private static String idOf(String text) {
        return "f" + Hashes.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 31);
    }

    /** Listens to the file system from now on, unless it does already; writes a hidden file to see whether events come. */
    void listen() throws InterruptedException {
        if (watch.filter(OutboxWatch::valid).isPresent()) {
            return;
        }
        close();
        network = context.settings().get().intake().network().orElseGet(() -> Volume.network(folder));
        try {
            watch = Optional.of(OutboxWatch.withDeletions(folder, news));
            events = watch.get().canary(CANARY_PATIENCE);
            // the canary may have hidden news
            news.run();
        } catch (IOException e) {
            // looked at every interval only, which the status of the folder says
            events = false;
        }
    }

    FolderStatus status() {
        return new FolderStatus(FolderRole.STAGING, folder, true, events,
                events ? Optional.empty() : Optional.of(Message.of("outbox.no-events", folder)));
    }

    /** After which time the next file can have settled. */
    Optional<Duration> nextDue() {
        return settler.nextDue(quiet(context.settings().get().intake())).map(due -> Duration.between(steady.instant(), due));
    }

    private Duration quiet(ExchangeSettings.Intake settings) {
        return network ? settings.quietNetwork() : settings.quietLocal();
    }

    void close() {
        if (watch.isPresent()) {
            try {
                watch.get().close();
            } catch (IOException e) {
                context.log().warn("watch not closed: {}", e.toString());
            }
            watch = Optional.empty();
        }
    }
}
