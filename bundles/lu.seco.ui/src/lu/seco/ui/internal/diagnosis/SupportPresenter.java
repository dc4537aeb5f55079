// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.diagnosis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.BundleSender;
import lu.seco.core.notice.BundleSender.Addressee;
import lu.seco.core.notice.BundleSender.Who;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.preferences.Preferences;
import lu.seco.ui.internal.preferences.UiSettings;

/** Shows, writes and sends the support bundle, and says whom to ask and what support asks for first. */
final class SupportPresenter implements EngineEvents.Listener {

    private final Room room;
    private final Work work;
    private final Latest previews;
    private final String person;
    private final SupportView view;
    private final DiagnosisWords words;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Runnable unsubscribe;
    private volatile boolean closed;

    /**
     * Nothing is written yet.
     *
     * @param previews for what shows a bundle before; nobody else uses it
     * @param person who asks for what is sent
     */
    SupportPresenter(Room room, Work work, Work previews, SupportView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.previews = new Latest(previews);
        this.person = Objects.requireNonNull(person, "person");
        this.view = Objects.requireNonNull(view, "view");
        words = room.language().words(DiagnosisWords.class);
        unsubscribe = room.engine().events().subscribe(this);
    }

    void close() {
        closed = true;
        previews.drop();
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

    /** To whom it can be sent. */
    List<Addressee> addressees() {
        return room.engine().further().find(BundleSender.class).map(BundleSender::addressees).orElse(List.of());
    }

    /** Shows what would leave; what was shown before is forgotten. */
    void preview(Optional<Subject> about, BundleView shown) {
        shown.preparing();
        previews.now(() -> {
            Runnable told;
            try {
                List<SupportBundle.Shown> files = previewed(about);
                told = files.isEmpty() ? () -> shown.failed(words.support_missing) : () -> shown.files(files);
            } catch (IOException e) {
                String sentence = room.language().text(words.bundle_failed, reason(e));
                told = () -> shown.failed(sentence);
            }
            if (!Thread.currentThread().isInterrupted()) {
                Runnable last = told;
                room.ui().execute(() -> {
                    if (!closed) {
                        last.run();
                    }
                });
            }
        });
    }

    private List<SupportBundle.Shown> previewed(Optional<Subject> about) throws IOException {
        Optional<SupportBundle> bundle = room.engine().supportBundle();
        if (bundle.isEmpty()) {
            return List.of();
        }
        return about.isPresent() ? bundle.get().preview(about.get()) : bundle.get().preview();
    }

    /** Writes it into a folder. No effect while one is being written. */
    void write(Optional<Subject> about, Path folder) {
        begin(words.support_writing, () -> writeNow(about, folder));
    }

    /** Sends it. No effect while one is being written or sent. */
    void send(Optional<Subject> about, Who to) {
        Optional<BundleSender> sender = room.engine().further().find(BundleSender.class);
        begin(words.bundle_sending, () -> {
            if (sender.isEmpty()) {
                tell(words.support_missing, false, Optional.empty());
            } else {
                OrderResult result = sender.get().send(about, to, person).join();
                tell(room.engine().text(result.told(), room.language().locale()), false, Optional.empty());
            }
        });
    }

    private void begin(String sentence, Runnable task) {
        if (writing.compareAndSet(false, true)) {
            tell(sentence, true, Optional.empty());
            work.now(() -> {
                try {
                    task.run();
                } finally {
                    writing.set(false);
                }
            });
        }
    }

    private void writeNow(Optional<Subject> about, Path folder) {
        Optional<SupportBundle> bundle = room.engine().supportBundle();
        if (bundle.isEmpty()) {
            tell(words.support_missing, false, Optional.empty());
            return;
        }
        try {
            Path written = about.isPresent() ? bundle.get().write(about.get(), folder) : bundle.get().write(folder);
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
        tell(room.language().text(words.support_failed, folder, reason(e)), false, Optional.empty());
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void tell(String sentence, boolean busy, Optional<Path> folder) {
        room.ui().execute(() -> {
            if (!closed) {
                view.told(sentence, busy, folder);
            }
        });
    }
}
