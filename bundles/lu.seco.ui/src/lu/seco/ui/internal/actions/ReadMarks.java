// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.actions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Language;

/** Notes in the journal which receptions a person has read: those that stayed selected for a while, were opened, or were marked. */
public final class ReadMarks {

    /** Who stays so long on a row looks at it; who walks past with the arrow keys does not. */
    private static final Duration LOOKING = Duration.ofSeconds(2);

    private final Engine engine;
    private final Work work;
    private final Executor ui;
    private final Language language;
    private final String person;
    private final AtomicReference<String> selected = new AtomicReference<>("");
    private Runnable looking = () -> { };

    public ReadMarks(Engine engine, Work work, Executor ui, Language language, String person) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.work = Objects.requireNonNull(work, "work");
        this.ui = Objects.requireNonNull(ui, "ui");
        this.language = Objects.requireNonNull(language, "language");
        this.person = Objects.requireNonNull(person, "person");
    }

    /** The person selected it. What cannot be noted stays unread. */
    public void selected(Reception reception) {
        looking.run();
        selected.set(reception.id());
        looking = reception.read() ? () -> { } : work.later(LOOKING, () -> {
            if (selected.get().equals(reception.id())) {
                write(reception.id(), Optional.of(Boolean.TRUE), sentence -> { });
            }
        });
    }

    /** The person opened it. */
    public void opened(Reception reception) {
        if (!reception.read()) {
            work.now(() -> write(reception.id(), Optional.of(Boolean.TRUE), sentence -> { }));
        }
    }

    /** The person wants it the other way round. */
    public void toggle(Reception reception, Consumer<String> sorry) {
        looking.run();
        work.now(() -> write(reception.id(), Optional.empty(), sentence -> ui.execute(() -> sorry.accept(sentence))));
    }

    /** @param wanted read or not; the other way round if empty */
    private void write(String id, Optional<Boolean> wanted, Consumer<String> sorry) {
        Optional<Journal> journal = engine.journal();
        if (journal.isEmpty()) {
            sorry.accept(language.messages().list_journal_missing);
            return;
        }
        try {
            Optional<Reception> now = journal.get().reception(id);
            if (now.isPresent()) {
                boolean read = wanted.orElse(!now.get().read());
                if (read != now.get().read()) {
                    journal.get().append(List.of(new NewEvent(read ? EventType.RECEPTION_READ : EventType.RECEPTION_UNREAD,
                            Subject.reception(id), person.isEmpty() ? Map.of() : Map.of(Fact.PERSON, person))));
                }
            }
        } catch (JournalException e) {
            sorry.accept(engine.text(e.told(), language.locale()));
        }
    }
}
