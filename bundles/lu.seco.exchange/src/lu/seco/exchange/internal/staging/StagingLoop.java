// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.JournalException;
import lu.seco.core.staging.Released;
import lu.seco.core.staging.StagedFile;
import lu.seco.exchange.internal.ExchangeSettings;
import lu.seco.exchange.internal.Signal;
import lu.seco.exchange.internal.SteadyClock;

/** The thread that looks into the folders of <i>À valider</i>. Contents are read elsewhere, so that a look never waits for one. */
final class StagingLoop {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);
    private static final Duration AFTER_WINDOW = Duration.ofSeconds(1);
    /** A quiet file that has not settled yet (another program has it open) is looked at again after this. */
    private static final Duration WHILE_OPEN = Duration.ofSeconds(1);
    private static final String UNUSABLE = "staging.settings";
    private static final String HINDRANCE = "staging";

    private final StagingContext context;
    private final StagingLinks links;
    private final Shelf shelf;
    private final Desk desk;
    private final HeldReports held;
    private final Consumer<String> read;
    private final boolean passive;
    private final Signal signal = new Signal();
    private final Map<Path, StagedFolder> folders = new LinkedHashMap<>();
    private final Set<Path> recovered = new HashSet<>();
    private volatile boolean recoverAgain;

    /** @param read has the content of the file of that id read */
    StagingLoop(Desk desk, HeldReports held, Consumer<String> read, boolean passive) {
        this.context = desk.context();
        this.links = desk.links();
        this.shelf = desk.shelf();
        this.desk = desk;
        this.held = held;
        this.read = read;
        this.passive = passive;
    }

    void wake() {
        signal.give();
    }

    void run(Supplier<Boolean> ending) {
        try {
            while (!ending.get()) {
                long begun = System.nanoTime();
                if (signal.await(turn())) {
                    Signal.gather();
                }
                Signal.rest(begun, BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folders.values().forEach(StagedFolder::close);
        }
    }

    private Duration turn() throws InterruptedException {
        List<StagedFile> before = shelf.files();
        Duration pause;
        try {
            ExchangeSettings current = context.settings().get();
            if (recoverAgain) {
                recoverAgain = false;
                recovered.clear();
            }
            arrange(current.staging());
            pause = current.intake().scanInterval();
            for (StagedFolder folder : folders.values()) {
                Duration due = look(folder);
                pause = due.compareTo(pause) < 0 ? due : pause;
            }
            boolean news = held.refresh(read);
            recoverRefused(current.staging().refused());
            links.board().clear(HINDRANCE);
            if (news || !before.equals(shelf.files())) {
                links.tell().run();
            }
        } catch (JournalException e) {
            pause = trouble(e.told(), e);
        } catch (RuntimeException e) {
            pause = trouble(Message.of("engine.unexpected", String.valueOf(e.getMessage())), e);
        }
        Instant now = context.clock().instant();
        shelf.unread(now).forEach(read);
        return untilSent(pause, now);
    }

    /** What can be pulled back is looked at again when its time is over: then it is on its way to SOFiE. */
    private Duration untilSent(Duration pause, Instant now) {
        Duration shortest = pause;
        for (Released released : shelf.recallable()) {
            Duration left = Duration.between(now, released.until()).plus(AFTER_WINDOW);
            Duration wait = left.compareTo(AFTER_WINDOW) < 0 ? AFTER_TROUBLE : left;
            shortest = wait.compareTo(shortest) < 0 ? wait : shortest;
        }
        return shortest;
    }

    private Duration trouble(Message told, Exception e) {
        if (links.board().hindrance(HINDRANCE, told)) {
            context.log().error("staging: {} {}", told.code(), told.arguments(), e);
        }
        links.tell().run();
        return AFTER_TROUBLE;
    }

    /** Folders come and go with the settings. */
    private void arrange(ExchangeSettings.Staging settings) {
        for (Path gone : folders.keySet().stream().filter(folder -> !settings.folders().contains(folder)).toList()) {
            folders.remove(gone).close();
            links.troubles().forget(FolderRole.STAGING, gone);
        }
        settings.folders().forEach(path -> folders.computeIfAbsent(path, this::added));
        make(settings.refused());
        shelf.retainFolders(settings.folders());
        links.board().keepStaging(settings.folders());
        if (settings.unusable().isEmpty()) {
            links.board().clear(UNUSABLE);
        } else {
            links.board().hindrance(UNUSABLE, Message.of("staging.folder.unusable", String.join(", ", settings.unusable())));
        }
    }

    private StagedFolder added(Path folder) {
        make(folder);
        return new StagedFolder(folder, context, new SteadyClock(context.clock()), shelf, this::wake);
    }

    private void make(Path folder) {
        try {
            if (!passive && folder.startsWith(context.root())) {
                // ours; one elsewhere may be a share that is not mounted and is never made
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            // the look will not find it, and say so
            context.log().warn("{} cannot be made: {}", folder, e.toString());
        }
    }

    /** Returns how long nothing will be due there. */
    private Duration look(StagedFolder folder) throws InterruptedException, JournalException {
        try {
            folder.look(desk.open()).forEach(read);
            recover(folder.path());
            if (!passive) {
                folder.listen();
            }
            links.troubles().reachable(FolderRole.STAGING, folder.path());
            links.board().folder(folder.status());
            Duration wait = folder.nextDue().orElse(context.settings().get().intake().scanInterval());
            return wait.isNegative() || wait.isZero() ? WHILE_OPEN : wait;
        } catch (IOException e) {
            folder.close();
            if (passive && !Files.exists(folder.path()) && folder.path().startsWith(context.root())) {
                // never made, because this station makes nothing: nothing waits there
                links.board().folder(new FolderStatus(FolderRole.STAGING, folder.path(), true, false, Optional.empty()));
            } else {
                links.troubles().unreachable(FolderRole.STAGING, folder.path(), e);
            }
            return AFTER_TROUBLE;
        }
    }

    private void recover(Path folder) throws IOException, JournalException {
        if (!passive && !recovered.contains(folder)) {
            desk.returns().recover(folder);
            recovered.add(folder);
        }
    }

    private void recoverRefused(Path refused) throws JournalException {
        if (Files.isDirectory(refused)) {
            try {
                recover(refused);
            } catch (IOException e) {
                // the content is in the store; tried again at the next look
                context.log().warn("{}: {}", refused, e.toString());
            }
        }
    }

    /** What could not be named is named at the next look. */
    void recoverAgain() {
        recoverAgain = true;
        signal.give();
    }
}
