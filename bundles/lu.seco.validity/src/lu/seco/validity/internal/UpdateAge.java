// SPDX-License-Identifier: EPL-2.0
package lu.seco.validity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.sofie.RunEnd;
import lu.seco.core.sofie.RunKind;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.EndingSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * How old the last update of SOFiE is. Nothing public says how often it must be updated, so an old update never presses; where SeCo never updated SOFiE,
 * nothing is said. Reads the journal again only after a run.
 */
@Component(service = EndingSource.class, configurationPid = ValiditySettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class UpdateAge implements EndingSource {

    /** What ends. */
    static final String ITEM = "update";

    private static final int RUNS = 1_000;

    private final Journal journal;
    private final RecordNews news;
    private final Clock clock;
    private final Logger log;
    private final int days;
    private long version = -1;
    private Optional<LocalDate> last = Optional.empty();

    /** Keys of {@link ValiditySettings}. */
    public @interface Config {

        /** After so many days an update is old; 0: never. */
        int update_days() default ValiditySettings.UPDATE_DAYS;
    }

    @Activate
    public UpdateAge(@Reference Journal journal, @Reference RecordNews news, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this(journal, news, clock, log, config.update_days());
    }

    UpdateAge(Journal journal, RecordNews news, Clock clock, Logger log, int days) {
        this.journal = journal;
        this.news = news;
        this.clock = clock;
        this.log = log;
        this.days = days;
    }

    @Override
    public List<Ending> endings() {
        return days == 0 ? List.of() : last().map(this::ending).stream().toList();
    }

    private Ending ending(LocalDate updated) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean old = !today.isBefore(updated.plusDays(days));
        // an old one has not ended: from then on there is no day to wait for
        Optional<LocalDate> ends = old ? Optional.empty() : Optional.of(updated.plusDays(days));
        return new Ending(ITEM, Optional.of(updated), ends, Source.DERIVED, old ? Urgency.SOON : Urgency.CALM,
                Message.of(old ? "validity.update.old" : "validity.update.fresh", updated, ChronoUnit.DAYS.between(updated, today)));
    }

    private synchronized Optional<LocalDate> last() {
        long now = news.runs();
        if (now != version) {
            try {
                last = journal.events(Set.of(EventType.RUN_ENDED), PageRequest.newest(RUNS)).rows().stream()
                        .filter(event -> event.fact(Fact.RUN_KIND).filter(RunKind.UPDATE.name()::equals).isPresent())
                        .filter(event -> event.fact(Fact.RESULT).filter(RunEnd.ENDED.name()::equals).isPresent())
                        .map(event -> LocalDate.ofInstant(event.at(), clock.getZone())).findFirst();
                version = now;
            } catch (JournalException e) {
                log.warn("the last update of SOFiE is not known: {}", e.toString());
            }
        }
        return last;
    }
}
