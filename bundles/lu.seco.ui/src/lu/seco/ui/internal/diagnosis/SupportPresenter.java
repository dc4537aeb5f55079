// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.UiSettings;

/** Writes the support bundle, and says whom to ask and what support asks for first. */
final class SupportPresenter implements EngineEvents.Listener {

    private final Room room;
    private final Work work;
    private final SupportView view;
    private final DiagnosisWords words;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Runnable unsubscribe;
    private volatile boolean closed;

    SupportPresenter(Room room, Work work, SupportView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        words = room.language().words(DiagnosisWords.class);
        unsubscribe = room.engine().events().subscribe(this);
    }

    void close() {
        closed = true;
        unsubscribe.run();
    }

    /** Says whom to ask, as the settings say now; they are read from memory. */
    void contact() {
        if (!closed) {
            view.contact(Contact.parse(Preferences.read(room.engine().settings(), UiSettings.SUPPORT_CONTACT)));
        }
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(event -> event.type() == EventType.SETTINGS_LOADED || event.type() == EventType.SETTINGS_CHANGED)) {
            room.ui().execute(this::contact);
        }
    }

    @Override
    public void servicesChanged() {
        room.ui().execute(this::contact);
    }

    /**
     * The versions as one line.
     *
     * @param seco version of SeCo; empty if unknown
     */
    String versions(Optional<String> seco) {
        String java = System.getProperty("java.version", "?") + " (" + System.getProperty("java.vendor", "?") + ")";
        String system = System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?") + " " + System.getProperty("os.arch", "");
        return room.language().text(words.support_versions, seco.orElse(words.support_version_unknown), java, system.strip());
    }

    /** Whether it is being written right now. */
    boolean writing() {
        return writing.get();
    }

    /** Writes it into a folder. No effect while one is being written. */
    void write(Path folder) {
        if (!writing.compareAndSet(false, true)) {
            return;
        }
        tell(words.support_writing, true, Optional.empty());
        work.now(() -> {
            try {
                writeNow(folder);
            } finally {
                writing.set(false);
            }
        });
    }

    private void writeNow(Path folder) {
        Optional<SupportBundle> bundle = room.engine().supportBundle();
        if (bundle.isEmpty()) {
            tell(words.support_missing, false, Optional.empty());
            return;
        }
        try {
            Path written = bundle.get().write(folder);
            tell(room.language().text(words.support_written, written), false, Optional.of(folder));
        } catch (IOException e) {
            failed(folder, e);
        } catch (RuntimeException e) {
            failed(folder, e);
            // for the log
            throw e;
        }
    }

    private void failed(Path folder, Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        tell(room.language().text(words.support_failed, folder, why), false, Optional.empty());
    }

    private void tell(String sentence, boolean busy, Optional<Path> folder) {
        room.ui().execute(() -> {
            if (!closed) {
                view.told(sentence, busy, folder);
            }
        });
    }
}
