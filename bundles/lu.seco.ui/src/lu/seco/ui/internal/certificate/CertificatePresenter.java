// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Validity;
import lu.seco.ui.internal.app.Room;
import lu.seco.ui.internal.common.Gathering;
import lu.seco.ui.internal.common.Work;
import lu.seco.ui.internal.engine.EngineEvents;
import lu.seco.ui.internal.help.Browser;

/** Keeps <i>Certificat</i> true, and records what the person says. Its methods may be called from any thread. */
final class CertificatePresenter implements EngineEvents.Listener {

    /** A computer that sleeps does not count the hours: a new day is noticed within this time after it wakes up. */
    private static final Duration LOOK_FOR_DAY = Duration.ofMinutes(15);
    private static final int RECORDS = 100;

    private final Room room;
    private final Work work;
    private final CertificateView view;
    private final Ticks ticks;
    private final Browser browser;
    private final String person;
    private final HorizonWords language;
    private final CertificateSentences sentences;
    private final Gathering looks;
    private final Runnable unsubscribe;
    private volatile List<Ending> endings = List.of();
    private volatile LocalDate shownDay = LocalDate.MIN;
    private volatile Runnable timer = () -> { };
    private volatile boolean closed;

    /** @param person who notes things here */
    CertificatePresenter(Room room, Work work, CertificateView view, Ticks ticks, Browser browser, String person) {
        this.room = Objects.requireNonNull(room, "room");
        this.work = Objects.requireNonNull(work, "work");
        looks = new Gathering(work, Duration.ZERO, this::look);
        this.view = Objects.requireNonNull(view, "view");
        this.ticks = Objects.requireNonNull(ticks, "ticks");
        this.browser = Objects.requireNonNull(browser, "browser");
        this.person = Objects.requireNonNull(person, "person");
        language = new HorizonWords(room.engine(), room.language());
        sentences = new CertificateSentences(language);
        unsubscribe = room.engine().events().subscribe(this);
        refresh();
        timer = work.later(untilNext(), this::watchDay);
    }

    void close() {
        closed = true;
        unsubscribe.run();
        timer.run();
    }

    /** Looks again. */
    void refresh() {
        looks.soon();
    }

    LocalDate today() {
        return LocalDate.now(room.engine().clock());
    }

    /** Notes that the password was changed on a day that is not in the future. */
    void passwordChanged(LocalDate day) {
        if (day.isAfter(today())) {
            show(() -> view.sorry(words().password_future));
            return;
        }
        record(validity -> validity.passwordChanged(day, person), language.text(words().password_done, language.day(day)));
    }

    /** Notes the last day of the certificate. */
    void certificateEnds(LocalDate day) {
        record(validity -> validity.certificateEnds(day, person), language.text(words().end_done, language.day(day)));
    }

    /** Why the password cannot have been changed on that day; empty if it can. */
    String whyNotChanged(LocalDate day) {
        return day.isAfter(today()) ? words().password_future : "";
    }

    /** Ticks a step off, or takes the tick back. */
    void tick(String item, String step, boolean done) {
        Optional<LocalDate> ends = endings.stream().filter(ending -> ending.item().equals(item)).findFirst().flatMap(Ending::ends);
        work.now(() -> {
            ticks.set(item, ends, step, done);
            look();
        });
    }

    /** Opens a page of the official help. */
    void open(String address) {
        browser.open(address);
    }

    @Override
    public void written(List<JournalEvent> events) {
        if (events.stream().anyMatch(event -> event.type() == EventType.VALIDITY_RECORDED)) {
            refresh();
        }
    }

    @Override
    public void servicesChanged() {
        refresh();
    }

    private void record(Recording recording, String done) {
        work.now(() -> {
            Optional<Validity> validity = room.engine().validity();
            if (validity.isEmpty()) {
                show(() -> view.sorry(words().record_missing));
                return;
            }
            try {
                recording.with(validity.get());
                show(() -> view.told(done));
                look();
            } catch (JournalException e) {
                String why = room.engine().text(e.told(), room.language().locale());
                show(() -> view.sorry(language.text(words().record_failed, why)));
            }
        });
    }

    private void look() {
        LocalDate today = today();
        shownDay = today;
        Optional<Validity> validity = room.engine().validity();
        List<Ending> found;
        try {
            found = validity.map(Validity::endings).orElse(List.of());
        } catch (RuntimeException e) {
            show(Ending.Urgency.UNKNOWN, words().headline_trouble, today);
            throw e;
        }
        endings = found;
        if (validity.isEmpty()) {
            show(Ending.Urgency.UNKNOWN, words().headline_missing, today);
        } else {
            Ending.Urgency urgency = found.isEmpty() ? Ending.Urgency.CALM : CertificateSentences.urgency(found.get(0), today);
            show(urgency, sentences.headline(found, today), today);
        }
    }

    private void show(Ending.Urgency urgency, String headline, LocalDate today) {
        List<Ending> now = endings;
        Map<String, String> recorders = now.stream().anyMatch(ending -> ending.source() == Ending.Source.RECORDED) ? recorders() : Map.of();
        List<EndingCard> cards = now.stream().map(ending -> sentences.card(ending, today, recorders)).toList();
        CertificateShown shown = new CertificateShown(urgency, headline, cards, Horizon.of(today, now, Warnings.of(room.engine()), language), guides(now),
                room.engine().validity().isPresent());
        show(() -> view.show(shown));
    }

    private List<Guide> guides(List<Ending> now) {
        List<Guide> all = new Guides(words()).read();
        List<Guide> guides = new ArrayList<>();
        for (Ending ending : now) {
            Set<String> done = ticks.of(ending.item(), ending.ends());
            all.stream().filter(guide -> guide.item().equals(ending.item()))
                    .map(guide -> new Guide(guide.item(), guide.title(), guide.note(), guide.steps(), done)).forEach(guides::add);
        }
        return guides;
    }

    /** By item who noted it last, in words; what cannot be read is left out, the day itself is known all the same. */
    private Map<String, String> recorders() {
        Map<String, String> recorders = new HashMap<>();
        try {
            Optional<Journal> journal = room.engine().journal();
            if (journal.isPresent()) {
                for (JournalEvent event : journal.get().events(Set.of(EventType.VALIDITY_RECORDED), PageRequest.newest(RECORDS)).rows()) {
                    event.fact(Fact.ITEM).ifPresent(item -> event.fact(Fact.PERSON).filter(who -> !who.isBlank())
                            .ifPresent(who -> recorders.putIfAbsent(item, language.text(words().source_recorded_by, who, day(event.at())))));
                }
            }
        } catch (JournalException e) {
            return Map.of();
        }
        return recorders;
    }

    private String day(Instant at) {
        return language.day(at.atZone(room.engine().clock().getZone()).toLocalDate());
    }

    private void watchDay() {
        if (!today().equals(shownDay)) {
            refresh();
        }
        if (!closed) {
            timer = work.later(untilNext(), this::watchDay);
        }
    }

    private Duration untilNext() {
        Instant midnight = today().plusDays(1).atStartOfDay(room.engine().clock().getZone()).toInstant();
        Duration left = Duration.between(room.engine().clock().instant(), midnight).plusMillis(1);
        return left.compareTo(LOOK_FOR_DAY) < 0 ? left : LOOK_FOR_DAY;
    }

    private void show(Runnable task) {
        room.ui().execute(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private CertificateWords words() {
        return language.words();
    }

    @FunctionalInterface
    private interface Recording {
        void with(Validity validity) throws JournalException;
    }
}
