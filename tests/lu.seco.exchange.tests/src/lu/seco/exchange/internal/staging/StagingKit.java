// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lu.seco.core.journal.JournalException;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.Board;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.FolderTroubles;
import lu.seco.exchange.internal.fakes.Office;
import lu.seco.exchange.internal.fakes.RecordingLogger;
import lu.seco.exchange.internal.fakes.ToldSteps;
import lu.seco.exchange.internal.intake.Releases;
import lu.seco.exchange.internal.outbox.OpenFiles;

/** The parts of <i>À valider</i> without their threads: a test says when somebody looks. Each stands for one process. */
final class StagingKit {

    final Office office;
    final Shelf shelf = new Shelf();
    final RecordingLogger log = new RecordingLogger();
    final AtomicBoolean ending = new AtomicBoolean();
    final AtomicInteger intakeWoken = new AtomicInteger();
    final AtomicInteger runsWoken = new AtomicInteger();
    final AtomicInteger told = new AtomicInteger();
    /** Which files are being written. */
    volatile OpenFiles open = files -> Set.of();
    final ToldSteps steps;
    final Returns returns;
    final Releaser releaser;
    final Refuser refuser;
    final Recaller recaller;
    volatile ExchangeSettings settings;
    final StagingContext context;
    private final HeldReports held;
    private final ContentReader reader;

    StagingKit(Office office) {
        this.office = office;
        this.settings = office.settings();
        this.steps = new ToldSteps(office.journal);
        this.context = new StagingContext(() -> settings, office.root, office.journal, office.contents, office.knowledge, office.notifier, office.texts,
                office.clock, log.logger(), steps, office.checking());
        Releases releases = new Releases(office.journal, office.clock);
        Board board = new Board(status -> { });
        this.returns = new Returns(context, releases);
        StagingLinks links = new StagingLinks(board, new FolderTroubles(board, office.journal, office.notifier, log.logger()),
                intakeWoken::incrementAndGet, runsWoken::incrementAndGet, told::incrementAndGet);
        Desk desk = new Desk(context, links, shelf, releases, returns, files -> open.openForWriting(files), ending::get);
        this.releaser = new Releaser(desk);
        this.refuser = new Refuser(desk);
        this.recaller = new Recaller(desk);
        this.held = new HeldReports(context, shelf, releases);
        this.reader = new ContentReader(context, releases);
    }

    /** Looks until all has settled and is read. */
    void look() throws IOException, JournalException {
        for (Path path : settings.staging().folders()) {
            returns.recover(path);
            StagedFolder folder = new StagedFolder(path, context, office.clock, shelf, () -> { });
            folder.look(files -> Set.of()).forEach(this::read);
            office.clock.advance(Duration.ofSeconds(1));
            folder.look(files -> Set.of()).forEach(this::read);
        }
        if (java.nio.file.Files.isDirectory(settings.staging().refused())) {
            returns.recover(settings.staging().refused());
        }
        held.refresh(this::read);
    }

    /** One look, after which a new file has not yet settled. */
    void lookOnce() throws IOException {
        for (Path path : settings.staging().folders()) {
            new StagedFolder(path, context, office.clock, shelf, () -> { }).look(files -> Set.of()).forEach(this::read);
        }
    }

    /** Reads what is to be read anew. */
    void readAgain() {
        shelf.unread(office.clock.instant()).forEach(this::read);
    }

    private void read(String id) {
        shelf.find(id).map(reader::read).ifPresent(shelf::replace);
    }

    StagedFile file(String name) {
        return shelf.files().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    }
}
