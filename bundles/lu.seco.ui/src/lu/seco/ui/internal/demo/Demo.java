// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.content.SampleWriter;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.ErrorReporter;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.desktop.Installation;
import lu.seco.ui.internal.welcome.Welcome;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.widgets.Composite;

/**
 * The demonstration: a second window on a throw-away data folder with a simulated SOFiE, begun from the first window; and in the second one the band that
 * says what it is. On the thread of the user interface; what takes time runs on a worker.
 */
public final class Demo implements Welcome.Demonstrating {

    private final Room room;
    private final ErrorReporter errors;
    private final Runnable quit;
    private final DemoWords words;
    private final Work work;
    private final Optional<Path> data = Installation.data();
    private final Optional<DemoFolder> running = data.flatMap(DemoFolder::of);
    private Optional<DemoBand> band = Optional.empty();
    private int dropped;

    /** @param quit closes this window */
    public Demo(Room room, ErrorReporter errors, Runnable quit) {
        this.room = Objects.requireNonNull(room, "room");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.quit = Objects.requireNonNull(quit, "quit");
        words = room.language().words(DemoWords.class);
        work = room.work("demo");
    }

    @Override
    public String hindrance() {
        if (running.isPresent()) {
            return words.hindrance_running;
        }
        return Simulator.find().isEmpty() ? words.hindrance_simulator : folder().flatMap(one -> Installation.launcher(one.data())).isEmpty()
                ? words.hindrance_launcher : "";
    }

    private Optional<DemoFolder> folder() {
        return data.map(own -> DemoFolder.beside(own, Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name", "seco")));
    }

    @Override
    public void begin() {
        if (!hindrance().isEmpty()) {
            errors.sorry(hindrance());
            return;
        }
        DemoFolder folder = folder().orElseThrow();
        work.now(() -> {
            try {
                boolean before = folder.made();
                folder.make();
                if (!before) {
                    Simulator.find().orElseThrow().install(folder);
                }
                folder.furnish(room.language().locale().getLanguage());
                List<String> command = Installation.launcher(folder.data()).orElseThrow();
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.root().resolve("window.log").toFile()).start();
            } catch (IOException e) {
                errors.sorry(room.language().text(words.begin_failed, folder.root(), String.valueOf(e.getMessage())));
            }
        });
    }

    /** Says in the title of the window that this is a demonstration, if it is one. */
    public void mark(MWindow window) {
        running.ifPresent(folder -> window.setLabel(words.window_title));
    }

    /** The band in the strip, if this is a demonstration. */
    public void band(Composite parent) {
        running.ifPresent(folder -> band = Optional.of(new DemoBand(parent, words, new DemoBand.Deeds() {
            @Override
            public void drop() {
                Demo.this.drop(folder);
            }

            @Override
            public void remove() {
                Demo.this.remove(folder);
            }
        })));
    }

    private void drop(DemoFolder folder) {
        Optional<SampleWriter> writer = room.engine().further().find(SampleWriter.class);
        if (writer.isEmpty()) {
            errors.sorry(words.drop_missing);
            return;
        }
        int number = dropped++;
        work.now(() -> {
            try {
                YearMonth month = YearMonth.now(room.engine().clock()).minusMonths(1);
                tell(room.language().text(words.drop_done, new DemoSamples(writer.get(), folder.outbox(), month).drop(number)));
            } catch (IOException e) {
                errors.sorry(room.language().text(words.drop_failed, folder.outbox(), e.toString()));
            }
        });
    }

    private void tell(String sentence) {
        room.ui().execute(() -> band.ifPresent(known -> known.told(sentence)));
    }

    private void remove(DemoFolder folder) {
        try {
            Simulator.find().orElseThrow(() -> new IOException(words.hindrance_simulator)).removeAfterUs(folder);
            quit.run();
        } catch (IOException e) {
            errors.sorry(room.language().text(words.remove_failed, folder.root(), String.valueOf(e.getMessage())));
        }
    }
}
