// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileKnowledge;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.export.SafeFile;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;

/** Reads a file as records, a page at a time while the person scrolls. On the thread of the user interface, except for the reading. */
final class RecordsPresenter implements EngineEvents.Listener {

    static final int PAGE = 500;
    /** More is for an editor: a window must not hold a file of any length. */
    static final int MOST = 20_000;

    private final Room room;
    private final Work work;
    private final Language language;
    private final RecordsView view;
    private final RecordsWords words;
    private final RecordCells writing;
    private final Runnable unsubscribe;
    private final List<DecodedPage.Row> rows = new ArrayList<>();
    private List<DecodedPage.Column> columns = List.of();
    private Optional<Source> source = Optional.empty();
    /** What is shown: a new object with each reading from the beginning, so that pages of an earlier one are dropped. */
    private volatile Object current = new Object();
    private boolean raw;
    private boolean more;
    private boolean known;
    private boolean reading;
    private boolean waiting;

    RecordsPresenter(Room room, Work work, RecordsView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        language = room.language();
        words = language.words(RecordsWords.class);
        writing = new RecordCells(room);
        unsubscribe = room.engine().events().subscribe(this);
    }

    /** What is still on its way is dropped. */
    void close() {
        unsubscribe.run();
        source = Optional.empty();
        current = new Object();
    }

    /** Shows this file from now on, or none; what is shown already is not read anew. */
    void show(Optional<Source> wanted) {
        if (wanted.isPresent() && source.filter(wanted.get()::same).isPresent()) {
            return;
        }
        source = wanted;
        again();
    }

    /** Reads it again from its beginning. */
    void again() {
        current = new Object();
        rows.clear();
        columns = List.of();
        more = true;
        known = true;
        reading = false;
        waiting = false;
        view.say(source.isPresent() ? words.loading_text : "");
        read();
    }

    /** Lines as they stand in the file, or records. */
    void raw(boolean wish) {
        if (raw != wish) {
            raw = wish;
            if (!rows.isEmpty()) {
                heads();
                view.rows(rows.size());
                note();
            }
        }
    }

    /** The person sees rows up to this one. */
    void look(int last) {
        if (last > rows.size() - PAGE / 2 && more && !reading && !rows.isEmpty()) {
            read();
        }
    }

    /** What stands in a row, the number of its line first. */
    List<String> cells(int index) {
        return writing.cells(rows.get(index), columns, raw);
    }

    /** Looks for a text in what was read, from a row on and round. */
    void find(String text, int from) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty() || rows.isEmpty()) {
            note();
            return;
        }
        for (int step = 0; step < rows.size(); step++) {
            int index = Math.floorMod(from + step, rows.size());
            if (cells(index).stream().skip(1).anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(sought))) {
                note();
                view.found(index);
                return;
            }
        }
        view.note(language.text(words.unfound_text, Plain.line(text.strip()), rows.size()));
    }

    /** What decodes may have come. */
    @Override
    public void servicesChanged() {
        room.ui().execute(() -> {
            if (waiting) {
                waiting = false;
                read();
            }
        });
    }

    private void read() {
        if (source.isEmpty()) {
            return;
        }
        Source now = source.get();
        Object mine = current;
        long first = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
        reading = true;
        work.now(() -> {
            // who goes through a list with the keys is not held up by what is passed
            if (mine == current) {
                decode(now, mine, first);
            }
        });
    }

    private void decode(Source now, Object mine, long first) {
        Optional<FileKnowledge> knowledge = room.engine().knowledge();
        String name = Plain.name(now.name());
        if (knowledge.isEmpty()) {
            answer(mine, () -> {
                waiting = true;
                fail(words.missing_text);
            });
            return;
        }
        Optional<Path> place = now.place().get();
        if (place.isEmpty()) {
            answer(mine, () -> fail(language.text(language.messages().open_content_missing, name)));
            return;
        }
        try {
            DecodedPage page = knowledge.get().decode(now.kind(), place.get(), first, PAGE);
            answer(mine, () -> take(page));
        } catch (IOException e) {
            String reason = SafeFile.reason(e, language.words(ListsWords.class));
            answer(mine, () -> fail(language.text(words.unreadable_text, name, reason)));
        }
    }

    private void answer(Object mine, Runnable task) {
        room.ui().execute(() -> {
            if (mine == current) {
                reading = false;
                task.run();
            }
        });
    }

    private void fail(String sentence) {
        if (rows.isEmpty()) {
            view.say(sentence);
        } else {
            more = false;
            view.note(sentence);
        }
    }

    private void take(DecodedPage page) {
        boolean first = rows.isEmpty();
        rows.addAll(page.rows());
        known = known && page.known();
        // a page without a record and with more behind it would be asked for over and over
        more = page.more() && !page.rows().isEmpty() && rows.size() < MOST;
        if (rows.isEmpty()) {
            view.say(words.empty_text);
            return;
        }
        if (first || page.columns().size() > columns.size()) {
            columns = page.columns();
            heads();
        }
        view.rows(rows.size());
        note();
    }

    private void heads() {
        view.columns(writing.heads(columns, raw), raw);
    }

    private void note() {
        if (rows.isEmpty()) {
            return;
        }
        String count = language.text(rows.size() >= MOST ? words.limit_text : more ? words.more_text : words.count_text, rows.size());
        if (raw) {
            view.note(count);
            return;
        }
        boolean doubtful = columns.stream().anyMatch(column -> !column.confirmed());
        view.note(known ? doubtful ? count + " – " + words.assumed_text : count : count + " – " + words.unknown_text);
    }
}
