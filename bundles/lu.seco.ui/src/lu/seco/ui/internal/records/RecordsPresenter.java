// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import lu.seco.core.file.DecodedPage;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Latest;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;

/** Reads a file as records, a page at a time while the person scrolls. On the thread of the user interface, except for the reading. */
final class RecordsPresenter implements EngineEvents.Listener {

    static final int PAGE = 500;
    /** More is for an editor: a window must not hold a file of any length. */
    static final int MOST = 20_000;
    /** A record that is asked for is seen with those before it. */
    static final int BEFORE = 20;
    /** Whoever types is waited for, as in the lists. */
    private static final Duration TYPING = Duration.ofMillis(250);

    private final Room room;
    private final Latest reading;
    private final RecordsView view;
    private final RecordsWords words;
    private final RecordReader reader;
    private final RecordCells writing;
    private final Masking masking;
    private final Runnable unsubscribe;
    private final Runnable unmask;
    private Optional<Source> source = Optional.empty();
    private Stretch shown = new Stretch("", 1);
    /** What is read: another one than is shown while a wish is on its way. Answers to earlier wishes are dropped. */
    private Stretch wanted = shown;
    private OptionalLong sought = OptionalLong.empty();
    private boolean raw;
    private boolean busy;
    private boolean waiting;

    RecordsPresenter(Room room, Work work, RecordsView view, Masking masking) {
        this.room = Objects.requireNonNull(room, "room");
        this.view = Objects.requireNonNull(view, "view");
        this.masking = Objects.requireNonNull(masking, "masking");
        reading = new Latest(work);
        words = room.language().words(RecordsWords.class);
        reader = new RecordReader(room);
        writing = new RecordCells(room, masking);
        unsubscribe = room.engine().events().subscribe(this);
        unmask = masking.listen(this::rewrite);
    }

    /** What is still on its way is dropped. */
    void close() {
        unsubscribe.run();
        unmask.run();
        source = Optional.empty();
        wanted = new Stretch("", 1);
        reading.drop();
    }

    /** Shows this file from now on, or none; what is shown already is not read anew. */
    void show(Optional<Source> file) {
        if (file.isPresent() && source.filter(file.get()::same).isPresent()) {
            return;
        }
        source = file;
        beginning();
    }

    /** Reads it again. */
    void again() {
        anew(wanted.search(), wanted.from());
    }

    /** Shows it from its beginning. */
    void beginning() {
        sought = OptionalLong.empty();
        anew(wanted.search(), 1);
    }

    private void anew(String search, long from) {
        wanted = new Stretch(search, from);
        shown = wanted;
        view.say(source.isEmpty() ? "" : search.isEmpty() ? words.loading_text : words.searching_text);
        read(Duration.ZERO);
    }

    /** Only records in which this stands are wanted, once the person stops typing for a moment; until then what is seen stays. */
    void search(String typed) {
        if (!typed.strip().equals(wanted.search())) {
            sought = OptionalLong.empty();
            wanted = new Stretch(typed.strip(), 1);
            read(TYPING);
        }
    }

    /** Leads to the record in that line; what is searched is forgotten for that. */
    void reveal(long line) {
        sought = OptionalLong.of(line);
        if (!wanted.search().isEmpty()) {
            view.unsearched();
        } else if (shown == wanted && shown.holds(line)) {
            arrive();
            return;
        }
        anew("", Math.max(1, line - BEFORE));
    }

    private void arrive() {
        if (sought.isPresent() && !shown.rows().isEmpty()) {
            view.found(shown.index(sought.getAsLong()));
            sought = OptionalLong.empty();
        }
    }

    /** Lines as they stand in the file, or records. Not while persons are masked. */
    void raw(boolean wish) {
        if (raw != wish) {
            raw = wish;
            rewrite();
        }
    }

    private boolean lines() {
        return raw && !masking.masked();
    }

    private void rewrite() {
        if (!shown.rows().isEmpty()) {
            heads();
            view.rows(shown.rows().size());
            note();
        }
    }

    /** The person sees rows up to this one. */
    void look(int last) {
        int read = shown.rows().size();
        if (shown == wanted && last > read - PAGE / 2 && shown.more() && !busy && read > 0) {
            read(Duration.ZERO);
        }
    }

    /** What stands in a row, the number of its line first. */
    List<String> cells(int index) {
        return index < shown.rows().size() ? writing.cells(shown.rows().get(index), shown.columns(), lines(), shown.known()) : List.of();
    }

    /** The line of a row as it stands in the file; empty if it must not be seen. */
    String line(int index) {
        return index < shown.rows().size() && !masking.masked() ? Plain.name(shown.rows().get(index).raw()) : "";
    }

    /** What decodes may have come. */
    @Override
    public void servicesChanged() {
        room.ui().execute(() -> {
            if (waiting) {
                waiting = false;
                read(Duration.ZERO);
            }
        });
    }

    private void read(Duration delay) {
        if (source.isEmpty()) {
            reading.drop();
            return;
        }
        Source now = source.get();
        Stretch mine = wanted;
        long first = mine.next();
        busy = true;
        Runnable task = () -> {
            RecordReader.Answer answer = reader.read(now, mine.search(), first, PAGE);
            room.ui().execute(() -> {
                if (mine == wanted) {
                    busy = false;
                    take(answer);
                }
            });
        };
        if (delay.isZero()) {
            reading.now(task);
        } else {
            reading.later(delay, task);
        }
    }

    private void take(RecordReader.Answer answer) {
        shown = wanted;
        waiting = answer.missing();
        answer.page().ifPresentOrElse(this::take, () -> {
            if (shown.rows().isEmpty()) {
                view.say(answer.sentence());
            } else {
                shown.end();
                view.note(answer.sentence(), shown.from() > 1);
            }
        });
    }

    private void take(DecodedPage page) {
        boolean other = shown.append(page);
        if (shown.rows().isEmpty()) {
            view.say(shown.search().isEmpty() ? words.empty_text : room.language().text(words.unfound_text, Plain.line(shown.search())));
            return;
        }
        if (other) {
            heads();
        }
        view.rows(shown.rows().size());
        note();
        arrive();
    }

    private void heads() {
        view.columns(writing.heads(shown.columns(), lines()), lines());
    }

    private void note() {
        List<String> parts = new ArrayList<>();
        String count = shown.full() ? words.limit_text : shown.more() ? words.more_text : shown.search().isEmpty() ? words.count_text : words.found_text;
        parts.add(room.language().text(count, shown.rows().size()));
        if (shown.from() > 1) {
            parts.add(room.language().text(words.from_text, shown.from()));
        }
        if (!lines() && !shown.known()) {
            parts.add(words.unknown_text);
        } else if (!lines() && shown.doubtful()) {
            parts.add(words.assumed_text);
        }
        view.note(String.join(" – ", parts), shown.from() > 1);
    }
}
