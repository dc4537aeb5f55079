// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.file.DecodedPage;
import lu.seco.core.file.FileKnowledge;
import lu.seco.core.staging.StagedFile;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Plain;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;

/** Decodes the file that is looked at, page by page as the person scrolls, off the thread of the user interface. */
final class RecordsPresenter implements EngineEvents.Listener {

    static final int PAGE = 500;
    /** More than that nobody reads in a preview, and all of it stays in memory. */
    static final int MOST = 20_000;

    private final Room room;
    private final Work work;
    private final RecordsView view;
    private final StagingWords words;
    private final Runnable unsubscribe;
    /** What is shown: a new object with each file, so that pages of an earlier one are dropped. */
    private volatile Object current = new Object();
    private Optional<StagedRow> row = Optional.empty();
    private Records records = Records.NONE;
    private boolean fetching;
    private boolean waiting;

    RecordsPresenter(Room room, Work work, RecordsView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        this.view = Objects.requireNonNull(view, "view");
        words = room.language().words(StagingWords.class);
        unsubscribe = room.engine().events().subscribe(this);
    }

    void close() {
        unsubscribe.run();
        current = new Object();
        row = Optional.empty();
    }

    /** Shows this file from now on. */
    void show(Optional<StagedRow> wanted) {
        if (wanted.map(RecordsPresenter::content).equals(row.map(RecordsPresenter::content)) && wanted.isPresent()) {
            return;
        }
        row = wanted;
        current = new Object();
        records = Records.NONE;
        fetching = false;
        waiting = false;
        if (row.isEmpty()) {
            view.say("");
        } else {
            view.loading();
            fetch();
        }
    }

    /** The same content need not be decoded anew because something else about the file changed. */
    private static List<Object> content(StagedRow row) {
        return List.of(row.id(), row.kind(), row.file().file(), row.file().content().map(StagedFile.Content::sha256));
    }

    /** The person came near the end of what is decoded. */
    void more() {
        if (records.more() && !fetching && row.isPresent()) {
            fetch();
        }
    }

    /** What decodes may have come. */
    @Override
    public void servicesChanged() {
        room.ui().execute(() -> {
            if (waiting && row.isPresent()) {
                waiting = false;
                fetch();
            }
        });
    }

    private void fetch() {
        StagedRow wanted = row.orElseThrow();
        Object mine = current;
        long from = records.nextLine();
        fetching = true;
        work.now(() -> {
            if (mine == current) {
                decode(wanted, mine, from);
            }
        });
    }

    private void decode(StagedRow wanted, Object mine, long from) {
        Optional<FileKnowledge> knowledge = room.engine().knowledge();
        if (knowledge.isEmpty()) {
            answer(mine, () -> {
                waiting = true;
                view.say(words.records_missing_text);
            });
            return;
        }
        try {
            DecodedPage page = knowledge.get().decode(wanted.kind(), wanted.file().file(), from, PAGE);
            answer(mine, () -> add(page));
        } catch (IOException e) {
            // the file may be gone by now: the list will tell so in a moment
            answer(mine, () -> view.say(room.language().text(words.records_trouble_text, Plain.name(wanted.file().name()))));
        }
    }

    private void answer(Object mine, Runnable task) {
        room.ui().execute(() -> {
            if (mine == current) {
                fetching = false;
                task.run();
            }
        });
    }

    private void add(DecodedPage page) {
        List<DecodedPage.Row> rows = new ArrayList<>(records.rows());
        rows.addAll(page.rows());
        // a page without a record and with more behind it would be asked for over and over
        boolean more = page.more() && !page.rows().isEmpty() && rows.size() < MOST;
        records = new Records(records.columns().isEmpty() ? page.columns() : records.columns(), rows, more, page.known());
        if (rows.isEmpty()) {
            view.say(words.records_empty_text);
        } else {
            view.show(records);
        }
    }
}
