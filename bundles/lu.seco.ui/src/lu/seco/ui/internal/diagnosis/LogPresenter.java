// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.Logs;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.l10n.Language;

/** Shows the chosen log, and what is added to it while the person follows. Its methods may be called from any thread; all reading is on one. */
final class LogPresenter implements EngineEvents.Listener {

    /** Where a log lies, a descriptor says: only what is shown, never run, may be handed to the system. */
    private static final Set<String> SHOWN = Set.of("log", "txt", "out", "err");

    private final Room room;
    private final Work work;
    private final LogView view;
    private final Language language;
    private final DiagnosisWords words;
    private final LogReader reader;
    private final AtomicBoolean polling = new AtomicBoolean();
    private final AtomicBoolean fetching = new AtomicBoolean();
    private final Runnable unsubscribe;
    private volatile boolean following = true;
    private volatile boolean closed;
    // only touched on the thread of the work
    private List<LogFile> logs = List.of();
    private LogFilter filter = LogFilter.ALL;
    private Optional<LogShown> last = Optional.empty();

    LogPresenter(Room room, Work work, LogView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        language = room.language();
        words = language.words(DiagnosisWords.class);
        reader = new LogReader(room);
        unsubscribe = room.engine().events().subscribe(this);
        refresh();
    }

    void close() {
        closed = true;
        unsubscribe.run();
    }

    /** Looks for logs again, and reads the chosen one from its end. */
    void refresh() {
        work.now(() -> {
            list();
            tail();
        });
    }

    @Override
    public void servicesChanged() {
        work.now(() -> {
            if (reader.chosen().isEmpty()) {
                list();
                tail();
            }
        });
    }

    /** @param index place in the list of logs */
    void choose(int index) {
        work.now(() -> {
            if (index >= 0 && index < logs.size()) {
                reader.choose(Optional.of(logs.get(index)));
                tail();
            }
        });
    }

    /** Shows a log at a place, also one that is in no list. Ends following, and no line is left out. */
    void go(LogFile log, long offset) {
        following = false;
        work.now(() -> {
            following = false;
            filter = LogFilter.ALL;
            reader.choose(Optional.of(logs.stream().filter(known -> known.file().equals(log.file())).findFirst().orElse(log)));
            List<String> names = logs.stream().map(this::name).toList();
            int index = reader.chosen().map(logs::indexOf).orElse(-1);
            onScreen(() -> view.logs(names, index));
            reader.around(offset);
            List<LogLine> lines = reader.lines(filter.test());
            int at = (int) lines.stream().takeWhile(line -> line.offset() < offset).count();
            LogShown shown = new LogShown(lines, 0, false, reader.readable() ? language.text(words.logs_count, lines.size()) : "", reader.note(), false,
                    at < lines.size() ? at : -1);
            last = Optional.of(shown);
            onScreen(() -> view.show(shown));
        });
    }

    void filter(LogFilter wanted) {
        work.now(() -> {
            filter = wanted;
            show(0, true);
        });
    }

    boolean following() {
        return following;
    }

    /** Begins to show new lines by themselves, with the newest that are there; or ends it. */
    void follow(boolean follow) {
        following = follow;
        work.now(() -> {
            // reading older lines, asked for before, may have ended it meanwhile
            following = follow;
            if (!follow) {
                show(0, false);
            } else if (reader.cut()) {
                tail();
            } else {
                reader.newer(filter.test());
                show(0, true);
            }
        });
    }

    /** The person came to the last of the lines that are held: newer ones may have had to go. */
    void atEnd() {
        work.now(() -> {
            if (reader.cut()) {
                newer();
            }
        });
    }

    /** Looks once for new lines. To be called every second while somebody looks. */
    void poll() {
        if (following && polling.compareAndSet(false, true)) {
            work.now(() -> {
                polling.set(false);
                if (following) {
                    newer();
                }
            });
        }
    }

    /** Reads the lines before those that are held. */
    void older() {
        if (fetching.compareAndSet(false, true)) {
            work.now(() -> {
                fetching.set(false);
                Optional<Integer> shift = reader.older(filter.test());
                // nobody can follow an end that had to go
                following = following && !reader.cut();
                shift.ifPresent(moved -> show(moved, false));
            });
        }
    }

    /** Opens the file, or its folder, with the system's program. */
    void open(boolean folder) {
        work.now(() -> reader.chosen().ifPresent(log -> {
            Path parent = Objects.requireNonNullElse(log.file().toAbsolutePath().getParent(), log.file());
            String name = log.file().getFileName().toString();
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            boolean shown = SHOWN.contains(ending) && Files.isRegularFile(log.file());
            Path wanted = folder || !shown ? parent : log.file();
            onScreen(() -> view.open(wanted));
        }));
    }

    private void list() {
        logs = room.engine().logs().map(Logs::all).orElse(List.of());
        Optional<LogFile> same = reader.chosen().flatMap(before -> logs.stream().filter(log -> log.file().equals(before.file())).findFirst());
        reader.choose(same.or(() -> logs.stream().findFirst()));
        List<String> names = logs.stream().map(this::name).toList();
        int index = reader.chosen().map(logs::indexOf).orElse(-1);
        onScreen(() -> view.logs(names, index));
    }

    private String name(LogFile log) {
        return switch (log.origin()) {
            case SECO -> words.logs_seco;
            case SOFIE_AUDIT -> words.logs_audit;
            case SOFIE_TECHNICAL -> words.logs_technical;
            case SOFIE_OUTPUT -> language.text(words.logs_output, log.file().getFileName());
        };
    }

    private void tail() {
        reader.tail();
        show(0, true);
    }

    private void newer() {
        reader.newer(filter.test()).ifPresent(shift -> show(shift, following));
    }

    private void show(int shift, boolean toEnd) {
        List<LogLine> wanted = reader.lines(filter.test());
        String count = filter.all() ? language.text(words.logs_count, wanted.size())
                : language.text(words.logs_count_filtered, wanted.size(), reader.size());
        LogShown shown = new LogShown(wanted, shift, toEnd, reader.readable() ? count : "", reader.note(), following);
        // a missing log is looked for every second: that must not be seen
        if (wanted.isEmpty() && last.filter(shown::equals).isPresent()) {
            return;
        }
        last = Optional.of(shown);
        onScreen(() -> view.show(shown));
    }

    private void onScreen(Runnable task) {
        room.ui().execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }
}
