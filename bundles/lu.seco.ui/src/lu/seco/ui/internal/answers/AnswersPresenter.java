// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.worklist.WorkList;
import lu.seco.core.worklist.WorkLists;
import lu.seco.core.worklist.WorkTicks;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.export.FileReason;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;
import lu.seco.ui.internal.records.Masking;

/** Reads an answer in plain words, follows what repairs it, and writes its work list. On the thread of the user interface, except for the reading. */
final class AnswersPresenter implements EngineEvents.Listener {

    private static final Duration GATHERING = Duration.ofSeconds(1);
    /** A file that was taken may repair a record; a link says which lines were sent. */
    private static final Set<EventType> TELLING = EnumSet.of(EventType.REPORT_CHECKED, EventType.REPORT_REFUSED, EventType.REPORT_RECALLED,
            EventType.RECEPTION_LINKED, EventType.RECEPTION_UNLINKED, EventType.RECEPTION_TASK_DONE, EventType.RECEPTION_TASK_OPEN, EventType.SETTINGS_LOADED);

    private final Room room;
    private final Work work;
    private final Language language;
    private final AnswersView view;
    private final AnswersWords words;
    private final Masking masking;
    private final WorkListFile file;
    private final Runnable unsubscribe;
    private final Gathering news;
    private volatile Optional<String> wanted = Optional.empty();
    private volatile TaskFilter filter = TaskFilter.ALL;
    /** What the rows are taken from; only the worker writes it. */
    private volatile Optional<Explained> read = Optional.empty();
    private List<TaskRow> listed = List.of();

    AnswersPresenter(Room room, Work work, Masking masking, AnswersView view) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        news = new Gathering(work, GATHERING, this::read);
        this.view = Objects.requireNonNull(view, "view");
        language = room.language();
        words = language.words(AnswersWords.class);
        file = new WorkListFile(language);
        this.masking = Objects.requireNonNull(masking, "masking");
        Runnable deaf = room.engine().events().subscribe(this);
        Runnable still = masking.listen(this::again);
        unsubscribe = () -> {
            deaf.run();
            still.run();
        };
    }

    /** What is still on its way is dropped. */
    void close() {
        unsubscribe.run();
        wanted = Optional.empty();
    }

    /** Shows this answer from now on; what is shown already is not read anew. */
    void show(String receptionId) {
        if (!wanted.equals(Optional.of(receptionId))) {
            wanted = Optional.of(receptionId);
            filter = new TaskFilter(filter.open(), Optional.empty(), filter.text());
            listed = List.of();
            view.say(words.loading_text);
            work.now(this::read);
        }
    }

    /** Reads it again. */
    void again() {
        work.now(this::read);
    }

    TaskFilter filter() {
        return filter;
    }

    /** Other rows are wanted. */
    void filter(TaskFilter now) {
        if (!now.equals(filter)) {
            filter = now;
            work.now(() -> read.ifPresent(this::list));
        }
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (wanted.isPresent() && events.stream().map(JournalEvent::type).anyMatch(TELLING::contains)) {
            news.soon();
        }
    }

    @Override
    public void servicesChanged() {
        if (wanted.isPresent() && read.isEmpty()) {
            news.soon();
        }
    }

    private void read() {
        Optional<String> mine = wanted;
        if (mine.isEmpty()) {
            return;
        }
        Optional<WorkLists> lists = room.engine().further().find(WorkLists.class);
        if (lists.isEmpty()) {
            nothing(mine, room.engine().opening() ? words.loading_text : words.missing_text);
            return;
        }
        try {
            Optional<WorkList> list = lists.get().of(mine.get());
            if (list.isEmpty()) {
                nothing(mine, words.gone_text);
                return;
            }
            Explained explained = new AnswersReader(room.engine(), language, persons()).read(list.get());
            read = Optional.of(explained);
            tell(mine, () -> view.show(explained));
            list(explained);
        } catch (JournalException e) {
            nothing(mine, language.text(words.trouble_text, room.engine().text(e.told(), language.locale())));
        } catch (IOException e) {
            nothing(mine, language.text(words.trouble_text, FileReason.of(e, language.words(ListsWords.class))));
        }
    }

    /** How persons are written now. */
    Persons persons() {
        return new Persons(masking.masked());
    }

    private void nothing(Optional<String> mine, String sentence) {
        read = Optional.empty();
        tell(mine, () -> {
            listed = List.of();
            view.say(sentence);
        });
    }

    private void list(Explained explained) {
        List<TaskRow> rows = filter.of(explained.rows());
        String count = explained.tasks() == 0 ? words.count_none : language.text(words.count_text, explained.open(), explained.tasks());
        tell(Optional.of(explained.receptionId()), () -> {
            listed = rows;
            view.rows(rows, count);
        });
    }

    private void tell(Optional<String> mine, Runnable task) {
        room.ui().execute(() -> {
            if (mine.equals(wanted)) {
                task.run();
            }
        });
    }

    /** Writes the listed rows as a table for spreadsheets. */
    void csv(Path target) {
        write(target, file::csv);
    }

    /** Writes the listed rows on pages. */
    void pdf(Path target) {
        String now = language.formats().moment(room.engine().clock().instant());
        write(target, (explained, rows, how, path) -> file.pdf(explained, rows, now, how, path));
    }

    private void write(Path target, Writing writing) {
        List<TaskRow> rows = listed;
        Optional<Explained> explained = read;
        Persons how = persons();
        if (explained.isEmpty()) {
            return;
        }
        work.now(() -> {
            try {
                writing.write(explained.get(), rows, how, target);
                String done = language.text(words.export_done_text, rows.size(), target);
                room.ui().execute(() -> view.written(how.masked() ? done + " " + words.export_masked_text : done, target));
            } catch (IOException e) {
                ListsWords common = language.words(ListsWords.class);
                room.ui().execute(() -> view.sorry(language.text(common.file_failed_text, target, FileReason.of(e, common))));
            } catch (JournalException e) {
                String why = room.engine().text(e.told(), language.locale());
                room.ui().execute(() -> view.sorry(language.text(language.words(ListsWords.class).file_failed_text, target, why)));
            }
        });
    }

    /** The person whose window this is did these, or finds that they are not done. */
    void tick(List<TaskRow> rows, boolean done, String person) {
        Optional<String> mine = wanted;
        Optional<WorkTicks> ticks = room.engine().further().find(WorkTicks.class);
        List<String> ids = rows.stream().filter(row -> row.ticked() != done && !row.id().isEmpty()).map(TaskRow::id).toList();
        if (mine.isEmpty() || ticks.isEmpty() || ids.isEmpty()) {
            return;
        }
        work.now(() -> {
            try {
                ticks.get().tick(mine.get(), ids, done, person);
                read();
            } catch (JournalException e) {
                String why = room.engine().text(e.told(), language.locale());
                room.ui().execute(() -> view.sorry(why));
            } catch (IOException e) {
                String why = language.text(words.trouble_text, FileReason.of(e, language.words(ListsWords.class)));
                room.ui().execute(() -> view.sorry(why));
            }
        });
    }

    /** One way to write a work list. */
    @FunctionalInterface
    private interface Writing {
        void write(Explained explained, List<TaskRow> rows, Persons persons, Path target) throws IOException, JournalException;
    }
}
