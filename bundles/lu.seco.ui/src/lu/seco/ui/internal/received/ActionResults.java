// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.received;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.detail.Stored;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.list.ListsWords;

/**
 * What came of the actions of receptions. That stands in their events, not in their rows, so it is read for the rows that are seen, behind what
 * is seen; whoever asks on another thread than that of the user interface waits for it.
 */
final class ActionResults {

    private static final int REMEMBERED = 4000;

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final Language language;
    private final ListsWords words;
    private final BooleanSupplier onUi;
    private final Map<Key, String> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Set<Key> asked = new LinkedHashSet<>();
    private Consumer<String> listener = id -> { };

    /** @param onUi whether this is the thread of the user interface */
    ActionResults(Engine engine, Work work, Executor ui, Language language, BooleanSupplier onUi) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        this.onUi = Objects.requireNonNull(onUi, "onUi");
        words = language.words(ListsWords.class);
    }

    /** Told the id of a row that knows its results now, on the thread of the user interface. */
    void onKnown(Consumer<String> told) {
        listener = told;
    }

    /** In a few words; nothing as long as it is not known. */
    String of(Reception reception) {
        Key key = new Key(reception.id(), reception.changedAt().toEpochMilli());
        boolean first;
        synchronized (known) {
            String text = known.get(key);
            if (text != null) {
                return text;
            }
            first = asked.isEmpty();
            if (onUi.getAsBoolean()) {
                asked.add(key);
            }
        }
        if (!onUi.getAsBoolean()) {
            return read(key);
        }
        if (first) {
            work.now(this::readAll);
        }
        return "";
    }

    private void readAll() {
        List<Key> keys;
        synchronized (known) {
            keys = new ArrayList<>(asked);
            asked.clear();
        }
        keys.forEach(this::read);
        ui.execute(() -> keys.forEach(key -> listener.accept(key.id())));
    }

    private String read(Key key) {
        Optional<Journal> journal = engine.journal();
        if (journal.isEmpty()) {
            return "";
        }
        try {
            String text = sum(journal.get().history(Subject.reception(key.id())));
            synchronized (known) {
                known.put(key, text);
            }
            return text;
        } catch (JournalException e) {
            // the list itself says that the journal cannot be read
            return "";
        }
    }

    private String sum(List<JournalEvent> history) {
        List<String> results = new ArrayList<>();
        for (JournalEvent event : history) {
            if (event.type() == EventType.RECEPTION_AGAIN) {
                results.clear();
            } else if (event.type() == EventType.RECEPTION_ACTION) {
                results.add(event.fact(Fact.RESULT).orElse(""));
            }
        }
        List<String> failed = results.stream().filter(Stored::failed).toList();
        if (results.isEmpty()) {
            return words.actions_none_text;
        }
        return failed.isEmpty() ? language.text(words.actions_good_text, results.size())
                : language.text(words.actions_failed_text, failed.size(), results.size());
    }

    private record Key(String id, long changed) {
    }
}
