// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.checks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.file.Recognition;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.list.ListsWords;

/**
 * Has the content of a file checked and tells what was found. A small file is checked as soon as a person rests on it, so that the title can say how
 * much there is; a large one when it is looked at. On the thread of the user interface, except for the checking.
 */
final class CheckPresenter implements EngineEvents.Listener {

    /** Bytes that are read within a moment on any machine. */
    static final long SMALL = 4L << 20;
    private static final Duration RESTING = Duration.ofMillis(300);

    private final Room room;
    private final Latest checking;
    private final Consumer<CheckShown> view;
    private final CheckWords words;
    private final CheckSentences sentences;
    private final Runnable unsubscribe;
    private Optional<CheckSubject> subject = Optional.empty();
    private Object current = new Object();
    private boolean front;
    private boolean waiting;
    /** Nobody has had it checked yet. */
    private boolean untouched;
    private CheckShown.State state = CheckShown.State.NONE;

    /** @param view told on the thread of the user interface */
    CheckPresenter(Room room, Work work, Consumer<CheckShown> view) {
        this.room = Objects.requireNonNull(room, "room");
        this.view = Objects.requireNonNull(view, "view");
        checking = new Latest(work);
        words = room.language().words(CheckWords.class);
        sentences = new CheckSentences(room.language());
        unsubscribe = room.engine().events().subscribe(this);
    }

    void close() {
        unsubscribe.run();
        subject = Optional.empty();
        current = new Object();
        checking.drop();
    }

    /** Checks this file from now on, or none; what is checked already is not read anew. */
    void show(Optional<CheckSubject> wanted) {
        boolean same = wanted.isPresent() && subject.filter(was -> was.source().content().equals(wanted.get().source().content())
                && was.source().kind().equals(wanted.get().source().kind())).isPresent();
        if (!same) {
            subject = wanted;
            anew();
        }
    }

    /** Whether a person looks at the findings. */
    void front(boolean now) {
        front = now;
        if (front && state == CheckShown.State.OPEN && untouched) {
            begin();
        }
    }

    private void anew() {
        current = new Object();
        waiting = false;
        untouched = true;
        checking.drop();
        if (subject.isEmpty()) {
            tell(CheckShown.of(CheckShown.State.NONE, ""));
            return;
        }
        Optional<CheckSubject.Done> done = subject.get().done();
        if (done.filter(CheckSubject.Done::whole).isPresent()) {
            tell(sentences.shown(done.get()));
        } else if (front || subject.get().size() <= SMALL) {
            begin(RESTING);
        } else {
            tell(done.map(sentences::counted).orElseGet(() -> CheckShown.of(CheckShown.State.OPEN, words.pending_text)));
        }
    }

    /** Checks now, once more if it was done. */
    void begin() {
        begin(Duration.ZERO);
    }

    private void begin(Duration delay) {
        subject.ifPresent(wanted -> {
            Object mine = new Object();
            current = mine;
            waiting = false;
            untouched = false;
            tell(CheckShown.of(CheckShown.State.RUNNING, words.running_text));
            checking.later(delay, () -> check(wanted, mine));
        });
    }

    /** The person does not want to wait. */
    void stop() {
        if (state == CheckShown.State.RUNNING) {
            current = new Object();
            checking.drop();
            tell(CheckShown.of(CheckShown.State.OPEN, words.stopped_text));
        }
    }

    /** What checks may have come. */
    @Override
    public void servicesChanged() {
        room.ui().execute(() -> {
            if (waiting) {
                begin();
            }
        });
    }

    private void check(CheckSubject wanted, Object mine) {
        Optional<ContentCheck> check = room.engine().further().find(ContentCheck.class);
        Optional<Recognition> recognition = check.isEmpty() ? Optional.empty() : wanted.recognition().get();
        if (recognition.isEmpty()) {
            answer(mine, CheckShown.of(CheckShown.State.OPEN, words.missing_text), true);
            return;
        }
        String name = Plain.name(wanted.source().name());
        Optional<Path> place = wanted.source().place().get();
        if (place.isEmpty()) {
            String lost = room.language().text(room.language().messages().open_content_missing, name);
            answer(mine, CheckShown.of(CheckShown.State.OPEN, lost), false);
            return;
        }
        try {
            List<Finding> findings = new ArrayList<>();
            CheckReport report = check.get().check(recognition.get(), place.get(), findings::add);
            answer(mine, sentences.shown(new CheckSubject.Done(report, findings)), false);
        } catch (InterruptedIOException e) {
            // nobody waits for the answer any more
            answer(mine, CheckShown.of(CheckShown.State.OPEN, words.stopped_text), false);
        } catch (IOException e) {
            String reason = FileReason.of(e, room.language().words(ListsWords.class));
            answer(mine, CheckShown.of(CheckShown.State.OPEN, room.language().text(words.unreadable_text, name, reason)), false);
        }
    }

    private void answer(Object mine, CheckShown shown, boolean missing) {
        room.ui().execute(() -> {
            if (mine == current) {
                waiting = missing;
                tell(shown);
            }
        });
    }

    private void tell(CheckShown shown) {
        state = shown.state();
        view.accept(shown);
    }
}
