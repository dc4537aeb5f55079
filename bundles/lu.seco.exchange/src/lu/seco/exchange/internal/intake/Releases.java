// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.exchange.internal.send.Lanes;

/**
 * What the journal knows of the releases of a content. A release counts once: the report that comes of it uses it up in the same append as its own
 * first event, and whatever happens to the content in <i>À valider</i> afterwards makes an unused one void.
 */
public final class Releases {

    /** Départ is looked at within a minute; who drops the same content days later was not released. */
    private static final Duration VALID = Duration.ofDays(1);

    private final Journal journal;
    private final Clock clock;

    public Releases(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The release of a content that no report has used up. */
    public Optional<Release> unused(String sha256) throws JournalException {
        return last(history(sha256)).filter(event -> event.type() == EventType.STAGED_RELEASED).map(Releases::release);
    }

    /** Whether a release that was not used up may still be used: not if it is old, as after a power cut that left the file in <i>À valider</i>. */
    public boolean fresh(Release release) {
        return !Lanes.over(release.at().plus(VALID), release.at(), clock.instant());
    }

    /** The release that a report came from. */
    public Optional<Release> usedBy(String sha256, String reportId) throws JournalException {
        Optional<Release> release = Optional.empty();
        for (JournalEvent event : history(sha256)) {
            if (event.type() == EventType.STAGED_RELEASED) {
                release = Optional.of(release(event));
            } else if (event.type() == EventType.STAGED_TAKEN && event.fact(Fact.REPORT).filter(reportId::equals).isPresent()) {
                return release;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether SeCo itself put the content back into <i>À valider</i>: then the owner of the file tells nothing of who prepared it.
     *
     * @return the release that was pulled back
     */
    public Optional<Release> recalled(String sha256) throws JournalException {
        return last(history(sha256)).filter(event -> event.type() == EventType.STAGED_RECALLED).map(Releases::release);
    }

    /** That a report uses a release up. */
    public static NewEvent taken(String sha256, String reportId) {
        return new NewEvent(EventType.STAGED_TAKEN, Subject.staged(sha256), Map.of(Fact.SHA256, sha256, Fact.REPORT, reportId));
    }

    /** The event that a released report waits for its turn, at the earliest when it cannot be pulled back any more. */
    public static NewEvent queued(String reportId, Release release, Duration window, Map<Fact, String> more) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.putAll(more);
        facts.put(Fact.PERSON, release.person());
        if (!window.isZero()) {
            facts.put(Fact.NEXT_TRY, release.at().plus(window).toString());
        }
        return new NewEvent(EventType.REPORT_QUEUED, Subject.report(reportId), facts);
    }

    /** The subject holds a part of the hash only. */
    private List<JournalEvent> history(String sha256) throws JournalException {
        return journal.history(Subject.staged(sha256)).stream().filter(event -> event.fact(Fact.SHA256).filter(sha256::equals).isPresent()).toList();
    }

    private static Optional<JournalEvent> last(List<JournalEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    private static Release release(JournalEvent event) {
        return new Release(event.fact(Fact.PERSON).orElse(""), event.at(), event.fact(Fact.FILE_NAME).orElse(""),
                event.fact(Fact.SOURCE).orElse(""), event.fact(Fact.PREPARER), event.fact(Fact.ERRORS).isPresent());
    }

    /**
     * A release, or what was stored about it when it was pulled back.
     *
     * @param person who did it
     * @param at when
     * @param name name of the file in <i>À valider</i>
     * @param source where it lay
     * @param preparer who prepared it, if that is known
     * @param checked whether what was found in the content was before the person's eyes
     */
    public record Release(String person, Instant at, String name, String source, Optional<String> preparer, boolean checked) {
        public Release {
            Objects.requireNonNull(person, "person");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(preparer, "preparer");
        }
    }
}
