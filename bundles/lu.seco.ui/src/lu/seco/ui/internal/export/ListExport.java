// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.Column;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.rows.RowSource;
import lu.seco.ui.internal.rows.RowsPresenter;

/**
 * Exports a list in the background and tells how it ended.
 *
 * @param <R> kind of row
 */
public final class ListExport<R> {

    private final RowSource<R> source;
    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final Language language;
    private final ListsWords words;

    public ListExport(RowSource<R> source, Engine engine, Work work, Executor ui, Language language) {
        this.source = Objects.requireNonNull(source, "source");
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        words = language.words(ListsWords.class);
    }

    /** How it ended; each once, on the thread of the user interface. */
    public interface End extends Progress {

        /** The file is there. */
        void written(String sentence, Path file);

        /** The person ended it. */
        void stopped(String sentence);

        /** It is not possible. */
        void failed(String sentence);
    }

    /** Begins. */
    public void run(Path target, List<Column<R>> columns, RowsPresenter.Request request, End end) {
        work.now(() -> {
            Optional<Journal> journal = engine.journal();
            if (journal.isEmpty()) {
                ui.execute(() -> end.failed(language.messages().list_journal_missing));
                return;
            }
            try {
                RowStream<R> rows = new RowStream<>(source, journal.get(), request.filter(), request.sort());
                long count = new CsvExport<>(columns, end).write(target, rows);
                ui.execute(() -> end.written(language.text(words.export_done_text, count, target), target));
            } catch (CancellationException e) {
                ui.execute(() -> end.stopped(language.text(words.export_cancelled_text, target)));
            } catch (IOException e) {
                ui.execute(() -> end.failed(language.text(words.file_failed_text, target, FileReason.of(e, words))));
            } catch (JournalException e) {
                String told = engine.text(e.told(), language.locale());
                ui.execute(() -> end.failed(language.text(words.file_failed_text, target, told)));
            }
        });
    }
}
