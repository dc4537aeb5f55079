// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.detail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.journal.StoredFile;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.export.SafeFile;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;

/** Reads a content as records, a page at a time while the person scrolls. On the thread of the user interface, except for the reading. */
final class ContentPresenter {

    static final int PAGE = 500;
    /** More is for an editor: a window must not hold a file of any length. */
    static final int LIMIT = 20_000;

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final Language language;
    private final ContentView view;
    private final DetailWords words;
    private final List<DecodedPage.Row> rows = new ArrayList<>();
    private List<DecodedPage.Column> columns = List.of();
    private Optional<Wanted> wanted = Optional.empty();
    private boolean raw;
    private boolean more;
    private boolean known = true;
    private boolean reading;

    ContentPresenter(Engine engine, Work work, Executor ui, Language language, ContentView view) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        this.view = Objects.requireNonNull(view, "view");
        words = language.words(DetailWords.class);
    }

    /** Shows this content, unless it is shown already. */
    void show(StoredFile file, String kind) {
        Wanted next = new Wanted(file, kind);
        if (!wanted.equals(Optional.of(next))) {
            wanted = Optional.of(next);
            again();
        }
    }

    /** Reads it again from its beginning. */
    void again() {
        rows.clear();
        columns = List.of();
        more = true;
        known = true;
        reading = false;
        view.say(language.messages().list_loading_text);
        // another object, so that what is on its way for the old one is dropped
        wanted = wanted.map(now -> new Wanted(now.file(), now.kind()));
        read();
    }

    /** What is still on its way is dropped. */
    void close() {
        wanted = Optional.empty();
    }

    /** Lines as they stand in the file, or records. */
    void raw(boolean wish) {
        if (raw != wish) {
            raw = wish;
            if (!rows.isEmpty()) {
                heads();
                view.rows(rows.size());
            }
        }
    }

    /** The person sees rows up to this one. */
    void look(int last) {
        if (last > rows.size() - PAGE / 2 && more && !reading && !rows.isEmpty()) {
            read();
        }
    }

    /** What stands in a row. */
    List<String> cells(int index) {
        DecodedPage.Row row = rows.get(index);
        List<String> cells = new ArrayList<>();
        cells.add(language.text("{0,number,0}", row.line()));
        if (raw) {
            cells.add(Plain.line(row.raw()));
        } else {
            row.cells().forEach(cell -> cells.add(Plain.line(cell)));
        }
        return cells;
    }

    /** Looks for a text in what was read, from a row on and round. */
    void find(String text, int from) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty()) {
            note();
            return;
        }
        for (int step = 0; step < rows.size(); step++) {
            int index = Math.floorMod(from + step, rows.size());
            if (cells(index).stream().skip(1).anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(sought))) {
                view.found(index);
                return;
            }
        }
        view.note(language.text(words.content_not_found, text.strip(), rows.size()));
    }

    private void read() {
        if (wanted.isEmpty()) {
            return;
        }
        Wanted now = wanted.get();
        long first = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
        reading = true;
        work.now(() -> {
            Optional<Path> content = engine.contents().flatMap(store -> store.find(now.file().sha256()));
            Optional<FileKnowledge> knowledge = engine.knowledge();
            String name = Plain.line(now.file().name());
            if (content.isEmpty()) {
                tell(now, () -> fail(language.text(language.messages().open_content_missing, name)));
            } else if (knowledge.isEmpty()) {
                tell(now, () -> fail(words.content_no_knowledge));
            } else {
                try {
                    DecodedPage page = knowledge.get().decode(now.kind(), content.get(), first, PAGE);
                    tell(now, () -> take(page));
                } catch (IOException e) {
                    String reason = SafeFile.reason(e, language.words(ListsWords.class));
                    tell(now, () -> fail(language.text(words.content_unreadable, name, reason)));
                }
            }
        });
    }

    private void tell(Wanted asked, Runnable task) {
        ui.execute(() -> {
            if (wanted.filter(now -> now == asked).isPresent()) {
                reading = false;
                task.run();
            }
        });
    }

    private void fail(String sentence) {
        more = false;
        if (rows.isEmpty()) {
            view.say(sentence);
        } else {
            view.note(sentence);
        }
    }

    private void take(DecodedPage page) {
        boolean first = rows.isEmpty();
        rows.addAll(page.rows());
        known = known && page.known();
        more = page.more() && !page.rows().isEmpty() && rows.size() < LIMIT;
        if (rows.isEmpty()) {
            view.say(words.content_empty);
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
        List<ContentView.Head> heads = new ArrayList<>();
        heads.add(new ContentView.Head(words.content_line_label, true));
        if (raw) {
            heads.add(new ContentView.Head(words.content_raw_label, false));
        } else {
            for (DecodedPage.Column column : columns) {
                String title = Plain.line(engine.text(column.title(), language.locale()));
                heads.add(new ContentView.Head(column.confirmed() ? title : language.text(words.content_assumed_label, title), column.number()));
            }
        }
        view.columns(heads);
    }

    private void note() {
        String count = language.text(rows.size() >= LIMIT ? words.content_limit_text : more ? words.content_more_text : words.content_count_text,
                rows.size());
        boolean doubtful = columns.stream().anyMatch(column -> !column.confirmed());
        view.note(known ? doubtful ? count + " – " + words.content_assumed_text : count : count + " – " + words.content_unknown_text);
    }

    /** What is to be shown; compared by identity where an answer comes back. */
    private record Wanted(StoredFile file, String kind) {
    }
}
