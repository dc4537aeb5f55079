// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.Staging;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.engine.Engine;
import lu.seco.ui.internal.l10n.Messages;

/** Gathers what the home strip is made of; on the thread of its work. */
final class HomeReader {

    private static final Set<ReportState> WORRYING = EnumSet.of(ReportState.UNCERTAIN, ReportState.HELD, ReportState.FAILED);
    /** What ends is read from files and changes with the days, while the strip is made anew with every event. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Room room;
    private final Engine engine;
    private List<Ending> endings = List.of();
    private Optional<Instant> read = Optional.empty();

    HomeReader(Room room) {
        this.room = Objects.requireNonNull(room, "room");
        this.engine = room.engine();
    }

    /** What ends is to be read anew. */
    void forget() {
        read = Optional.empty();
    }

    HomeState read() {
        return new HomeState(engine.status(), memory(), missing(), engine.settingsProblems(), endings(),
                engine.staging().map(Staging::files).orElse(List.of()), engine.staging().map(Staging::recallable).orElse(List.of()),
                room.hindrance());
    }

    private HomeState.Memory memory() {
        Optional<Journal> journal = engine.journal();
        if (journal.isEmpty()) {
            return new HomeState.Memory(engine.opening(), List.of(), Optional.empty(), Optional.empty());
        }
        try {
            Optional<Reception> newest = journal.get().receptions(JournalFilter.ALL, PageRequest.newest(1)).rows().stream().findFirst();
            return new HomeState.Memory(engine.opening(), journal.get().reportsIn(WORRYING), newest, Optional.empty());
        } catch (JournalException e) {
            return new HomeState.Memory(false, List.of(), Optional.empty(), Optional.of(engine.text(e.told(), room.language().locale())));
        }
    }

    private List<Ending> endings() {
        Optional<Validity> validity = engine.validity();
        Instant now = engine.clock().instant();
        if (validity.isEmpty()) {
            return List.of();
        }
        // a clock that was put back must not freeze what is shown
        if (read.isEmpty() || Duration.between(read.get(), now).abs().compareTo(FRESH) > 0) {
            endings = validity.get().endings();
            read = Optional.of(now);
        }
        return endings;
    }

    private List<String> missing() {
        Messages words = room.language().messages();
        List<String> missing = new ArrayList<>();
        if (engine.journal().isEmpty()) {
            missing.add(words.service_journal_name);
        }
        if (engine.exchange().isEmpty()) {
            missing.add(words.service_exchange_name);
        }
        if (!engine.speaks()) {
            missing.add(words.service_texts_name);
        }
        return missing;
    }
}
