// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.core.sofie.LoginTrouble;
import lu.seco.exchange.internal.send.Lanes;
import lu.seco.exchange.internal.send.Passage;

/**
 * Keeps in mind whether runs come through. After some that failed in a row no run begins by itself for a while, which doubles with each further failure;
 * people are told once, and once more when it is over. If SOFiE says that it was not let in, because its password has expired for example, the pause
 * begins at once and is the longest: waiting repairs nothing, and too many tries may lock the access. One thread.
 */
final class Connection {

    private final Journal journal;
    private final Notifier notifier;
    private final Clock clock;
    private int failures;
    private Duration length = Duration.ZERO;
    private Instant since = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private Optional<LoginTrouble> login = Optional.empty();

    private Connection(Journal journal, Notifier notifier, Clock clock) {
        this.journal = journal;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** As the journal knows it. */
    static Connection of(Services services) throws JournalException {
        Connection connection = new Connection(services.journal(), services.notifier(), services.clock());
        services.journal().events(Set.of(EventType.CONNECTION_PAUSED, EventType.CONNECTION_BACK), PageRequest.newest(1)).rows().stream()
                .filter(event -> event.type() == EventType.CONNECTION_PAUSED).forEach(connection::restore);
        return connection;
    }

    private void restore(JournalEvent paused) {
        failures = paused.fact(Fact.COUNT).map(Integer::parseInt).orElse(1);
        length = paused.fact(Fact.DURATION).map(Duration::parse).orElse(Duration.ofMinutes(1));
        since = paused.at();
        until = paused.fact(Fact.NEXT_TRY).map(Instant::parse).orElse(since);
        login = paused.fact(Fact.RESULT).flatMap(LoginTrouble::of);
    }

    /** Why SOFiE is not let in, until something came through again. */
    Optional<Message> refused() {
        return login.map(trouble -> Message.of("connection.login." + trouble.word(), until));
    }

    /** Until when no run begins by itself; empty if it may at once. */
    Optional<Instant> pausedUntil() {
        return broken() && !Lanes.over(until, since, clock.instant()) ? Optional.of(until) : Optional.empty();
    }

    /** Whether people were told that nothing comes through. */
    private boolean broken() {
        return !length.isZero();
    }

    /** Something came through. Returns whether that is news. */
    boolean through() throws JournalException {
        failures = 0;
        if (!broken()) {
            return false;
        }
        journal.append(List.of(new NewEvent(EventType.CONNECTION_BACK, Subject.ENGINE, Map.of())));
        length = Duration.ZERO;
        login = Optional.empty();
        notifier.tell(new Notice(Notice.Level.INFORMATION, Message.of("connection.back"), Optional.empty()));
        return true;
    }

    /**
     * A run has ended.
     *
     * @param waiting whether something waits that failed before: then a quiet run says nothing
     * @param trouble why SOFiE was not let in, if it failed with that
     * @return whether it came through after a pause
     */
    boolean ended(Passage passage, boolean waiting, Optional<LoginTrouble> trouble, ExchangeSettings.Connection settings) throws JournalException {
        if (passage == Passage.THROUGH || passage == Passage.QUIET && !waiting) {
            return through();
        }
        if (passage == Passage.FAILED) {
            failures++;
            if (trouble.isPresent()) {
                pause(settings.longest(), trouble);
            } else if (failures >= settings.failures() && pausedUntil().isEmpty()) {
                pause(settings.after(length), Optional.empty());
            }
        }
        return false;
    }

    private void pause(Duration next, Optional<LoginTrouble> trouble) throws JournalException {
        Instant now = clock.instant();
        Instant end = now.plus(next);
        Map<Fact, String> facts = new EnumMap<>(Map.of(Fact.COUNT, String.valueOf(failures), Fact.DURATION, next.toString(), Fact.NEXT_TRY, end.toString()));
        trouble.ifPresent(why -> facts.put(Fact.RESULT, why.word()));
        journal.append(List.of(new NewEvent(EventType.CONNECTION_PAUSED, Subject.ENGINE, facts)));
        boolean news = !broken() || trouble.isPresent() && !trouble.equals(login);
        length = next;
        since = now;
        until = end;
        // what SOFiE once said holds until something comes through, even if the next run does not say it again
        login = trouble.or(() -> login);
        if (news) {
            notifier.tell(new Notice(Notice.Level.ALARM, refused().orElse(Message.of("connection.paused", failures, end)), Optional.empty()));
        }
    }
}
