// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;

/**
 * Keeps the perspective <i>À valider</i> true and passes on what the person decides. Except for the methods of the listener everything is called on the
 * thread of the user interface.
 */
public final class StagingPresenter implements EngineEvents.Listener {

    /** However fast files come and go, the rows change five times a second at most. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final Room room;
    private final Work work;
    private final StagingView view;
    private final String person;
    private final StagingSentences sentences;
    private final StagingActions actions;
    private final Consent consent;
    private final Gathering news;
    private final Choice choice = new Choice();
    private Runnable unsubscribe = () -> { };
    private boolean closed;
    private boolean asking;
    private String search = "";
    private StagingSort sort = StagingSort.FIRST;
    private Seen seen;
    private Optional<StagedRow> shown = Optional.empty();

    /** @param person who decides */
    public StagingPresenter(Room room, Work work, StagingView view, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, () -> this.room.ui().execute(this::refresh));
        this.view = Objects.requireNonNull(view, "view");
        this.person = Objects.requireNonNull(person, "person");
        sentences = new StagingSentences(room);
        actions = new StagingActions(room, person, sentences, this::acted);
        consent = new Consent(room, sentences, view);
        seen = Seen.nothing(sort, person);
    }

    /** Begins. */
    void open(StagingSort first) {
        sort = first;
        unsubscribe = room.engine().events().subscribe(this);
        apply(Seen.look(room, search, sort, person));
    }

    void close() {
        closed = true;
        unsubscribe.run();
    }

    /** Looks again. */
    void refresh() {
        String wanted = search;
        StagingSort order = sort;
        work.now(() -> look(wanted, order));
    }

    void search(String typed) {
        if (!typed.strip().equals(search)) {
            search = typed.strip();
            refresh();
        }
    }

    /** A click on the heading of a column. */
    StagingSort sort(StagingColumn column) {
        sort = sort.by(column);
        refresh();
        return sort;
    }

    /**
     * The person chose rows.
     *
     * @param ids all of them
     * @param last the one they chose last, which is previewed
     */
    void select(List<String> ids, Optional<String> last) {
        choice.choose(ids, last);
        preview("");
        bar();
    }

    /** Releases everything that is listed and can be released. */
    public void releaseAll() {
        release(seen.list().rows());
    }

    /** Releases what is selected. */
    public void releaseSelected() {
        release(seen.list().rows(choice.ids()));
    }

    private void release(List<StagedRow> rows) {
        if (!possible(rows.isEmpty())) {
            return;
        }
        List<StagedRow> able = rows.stream().filter(row -> row.judgement().releasable()).toList();
        List<StagedRow> left = rows.stream().filter(row -> !row.judgement().releasable()).toList();
        if (able.isEmpty()) {
            view.outcome(new Outcome(false, sentences.nothingReleasable(), sentences.left(left)));
            return;
        }
        asking = true;
        List<StagedRow> wanted = consent.of(able);
        asking = false;
        if (!wanted.isEmpty() && !closed && possible(false)) {
            choice.expect(wanted);
            actions.release(wanted, left);
        }
    }

    /** Asks for a reason and refuses what is selected. */
    public void refuse() {
        List<StagedRow> rows = seen.list().rows(choice.ids());
        if (!possible(rows.isEmpty())) {
            return;
        }
        asking = true;
        Optional<String> reason = view.reason(rows.stream().map(row -> row.file().name()).toList()).map(String::strip)
                .filter(text -> !text.isEmpty());
        asking = false;
        // the dialog was open for a while, and the person may have closed the window meanwhile
        if (reason.isPresent() && !closed && possible(false)) {
            choice.expect(rows);
            actions.refuse(rows, reason.get());
        }
    }

    /** Pulls back what was released last. */
    public void recallNewest() {
        List<RecallLine> lines = recallable();
        if (possible(false)) {
            if (lines.isEmpty()) {
                view.outcome(new Outcome(false, sentences.nothingToRecall(), List.of()));
            } else {
                actions.recall(List.of(lines.get(0).reportId()));
            }
        }
    }

    void recall(List<String> reportIds) {
        if (!reportIds.isEmpty() && possible(false)) {
            actions.recall(reportIds);
        }
    }

    /** A second went by: the time left is less, and what cannot be pulled back any more goes. */
    void tick() {
        view.recall(recallable());
    }

    /** Whether something can be done at all; if not the person hears why. */
    private boolean possible(boolean nothing) {
        // the keys work while the question for the reason is open
        if (asking) {
            return false;
        }
        Optional<String> why = actions.busy() ? Optional.of(sentences.busy()) : seen.obstacle().map(sentences::obstacle);
        if (why.isEmpty() && nothing) {
            why = Optional.of(sentences.nothingChosen());
        }
        why.ifPresent(sentence -> view.outcome(new Outcome(false, sentence, List.of())));
        return why.isEmpty();
    }

    private void acted() {
        if (!closed) {
            view.outcome(actions.outcome().orElse(Outcome.NONE));
            bar();
            refresh();
        }
    }

    @Override
    public void stagingChanged() {
        news.soon();
    }

    @Override
    public void changed(EngineStatus status) {
        news.soon();
    }

    @Override
    public void servicesChanged() {
        news.soon();
    }

    private void look(String wanted, StagingSort order) {
        Seen now = Seen.look(room, wanted, order, person);
        room.ui().execute(() -> apply(now));
    }

    private void apply(Seen now) {
        if (closed) {
            return;
        }
        Seen before = seen;
        seen = now;
        if (now.obstacle().filter(obstacle -> obstacle == Seen.Obstacle.MISSING).isPresent()) {
            actions.lost();
        }
        String note = choice.follow(before, now).map(row -> sentences.gone(row.file().name())).orElse("");
        view.list(now.list(), choice.ids());
        view.guide(sentences.guide(now));
        tick();
        preview(note);
        bar();
    }

    private void preview(String note) {
        Optional<StagedRow> row = choice.focus(seen.list());
        if (!row.equals(shown) || !note.isEmpty()) {
            shown = row;
            view.preview(row, note);
        }
    }

    private void bar() {
        view.bar(sentences.bar(seen, seen.list().rows(choice.ids()), actions.working(), !recallable().isEmpty()));
    }

    private List<RecallLine> recallable() {
        return sentences.recallable(seen.released());
    }
}
