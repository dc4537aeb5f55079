// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.home;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.validity.Ending;
import lu.seco.ui.internal.l10n.Language;
import lu.seco.ui.internal.l10n.Messages;

/** Puts what is known besides the sentence into words. What is not known is said to be unknown. */
final class HomeFacts {

    private static final Set<Ending.Urgency> PRESSING = EnumSet.of(Ending.Urgency.SOON, Ending.Urgency.URGENT, Ending.Urgency.ENDED);

    private final Language language;
    private final Messages words;

    HomeFacts(Language language) {
        this.language = Objects.requireNonNull(language, "language");
        this.words = language.messages();
    }

    /** The most important first: where there is no room the last ones go. */
    List<HomeFact> of(HomeState now, Instant instant, ZoneId zone) {
        EngineStatus status = now.status();
        return List.of(
                new HomeFact(HomeFact.STATE, state(status), false),
                new HomeFact(HomeFact.WAITING, language.text(words.home_files_waiting, waiting(status)), false),
                reception(status, instant),
                ending(HomeFact.CERTIFICATE, Ending.CERTIFICATE, words.home_certificate_left, words.home_certificate_unknown, now, instant, zone),
                ending(HomeFact.PASSWORD, Ending.PASSWORD, words.home_password_left, words.home_password_unknown, now, instant, zone),
                new HomeFact(HomeFact.ANSWER, answer(now, instant), false));
    }

    String run(EngineStatus status, Instant instant) {
        return status.run().map(run -> language.text(switch (run.kind()) {
            case SEND -> words.home_run_send;
            case RECEIVE -> words.home_run_receive;
            case UPDATE -> words.home_run_update;
        }, language.formats().soon(run.since(), instant))).orElse(words.home_run_none);
    }

    static int waiting(EngineStatus status) {
        return status.waiting() + status.pending().size();
    }

    private String state(EngineStatus status) {
        return switch (status.state()) {
            case ACTIVE -> words.home_state_active;
            case PAUSED -> words.home_state_paused;
            case STOPPED -> words.home_state_stopped;
            case PASSIVE -> words.home_state_passive;
        };
    }

    private HomeFact reception(EngineStatus status, Instant instant) {
        Optional<Instant> paused = status.pausedUntil().filter(until -> until.isAfter(instant));
        return paused.map(until -> new HomeFact(HomeFact.RECEPTION,
                language.text(words.home_connection_fact, language.formats().soon(until, instant)), true))
                .orElseGet(() -> new HomeFact(HomeFact.RECEPTION, next(status, instant), false));
    }

    private String next(EngineStatus status, Instant instant) {
        return status.nextReception().map(next -> language.text(words.home_reception_next, language.formats().soon(next, instant)))
                .orElse(words.home_reception_none);
    }

    private HomeFact ending(String name, String item, String left, String unknown, HomeState now, Instant instant, ZoneId zone) {
        Optional<Ending> ending = now.endings().stream().filter(one -> one.item().equals(item)).findFirst();
        String text = ending.flatMap(Ending::ends)
                .map(last -> language.text(left, ChronoUnit.DAYS.between(instant.atZone(zone).toLocalDate(), last))).orElse(unknown);
        return new HomeFact(name, text, ending.filter(one -> PRESSING.contains(one.urgency())).isPresent());
    }

    private String answer(HomeState now, Instant instant) {
        return now.memory().newest().map(newest -> language.text(words.home_answer_last, language.formats().soon(newest.receivedAt(), instant)))
                .orElse(words.home_answer_none);
    }
}
