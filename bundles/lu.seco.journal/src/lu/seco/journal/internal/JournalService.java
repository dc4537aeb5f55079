// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.journal.Attempt;
import lu.seco.core.journal.Balance;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.ReceptionState;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.ReportState;
import lu.seco.core.journal.RowSort;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;
import lu.seco.core.notice.Notifier;
import lu.seco.core.step.Steps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The journal as the others see it. One that does not open is there all the same and answers each call with the reason, so that whoever asks can
 * tell it; now and then a call tries again, because another program may have let go of it.
 */
@Component(service = Journal.class)
public final class JournalService implements Journal {

    /** Between two tries to open it. */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Opener opener;
    private final Clock clock;
    private final JournalListeners listeners;
    private final Alarms alarms;
    private Optional<DerbyJournal> journal = Optional.empty();
    private Optional<JournalException> refused = Optional.empty();
    private Instant tried = Instant.MIN;
    private boolean closed;

    /** Opens the journal if it can be opened now. */
    @Activate
    public JournalService(@Reference DataFolder data, @Reference Clock clock, @Reference FileContentStore contents,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Steps steps, @Reference(service = LoggerFactory.class) Logger log) {
        this(clock, log, (listeners, alarm) -> new DerbyJournal(new DerbyJournal.Surroundings(data, clock, Steps.of(steps), alarm, log), contents,
                Migrations.standard(), listeners));
    }

    JournalService(Clock clock, Logger log, Opener opener) {
        this.opener = opener;
        this.clock = clock;
        this.alarms = new Alarms();
        this.listeners = new JournalListeners(log);
        tryToOpen();
    }

    /** Opens the journal. */
    @FunctionalInterface
    interface Opener {
        DerbyJournal open(JournalListeners listeners, Consumer<Message> alarm) throws JournalException;
    }

    private synchronized DerbyJournal opened() throws JournalException {
        if (journal.isEmpty() && !closed && Duration.between(tried, clock.instant()).abs().compareTo(PAUSE) >= 0) {
            tryToOpen();
        }
        if (journal.isEmpty()) {
            JournalException reason = refused.orElseThrow();
            throw new JournalException(reason.told(), reason);
        }
        return journal.get();
    }

    private synchronized void tryToOpen() {
        tried = clock.instant();
        try {
            journal = Optional.of(opener.open(listeners, alarms));
        } catch (JournalException e) {
            refused = Optional.of(e);
        }
    }

    /** Closes it for good. */
    @Deactivate
    public synchronized void close() {
        closed = true;
        journal.ifPresent(DerbyJournal::close);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(JournalListener listener) {
        listeners.add(listener);
    }

    void unbindListener(JournalListener listener) {
        listeners.remove(listener);
    }

    /** What was found before it came is told it then. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindNotifier(Notifier notifier) {
        alarms.bind(notifier);
    }

    void unbindNotifier(Notifier notifier) {
        alarms.unbind(notifier);
    }

    @Override
    public List<JournalEvent> append(List<NewEvent> events) throws JournalException {
        return opened().append(events);
    }

    @Override
    public Optional<Report> report(String id) throws JournalException {
        return opened().report(id);
    }

    @Override
    public Page<Report> reports(JournalFilter filter, PageRequest page) throws JournalException {
        return opened().reports(filter, page);
    }

    @Override
    public long countReports(JournalFilter filter) throws JournalException {
        return opened().countReports(filter);
    }

    @Override
    public long[] sortedReports(JournalFilter filter, RowSort sort) throws JournalException {
        return opened().sortedReports(filter, sort);
    }

    @Override
    public List<Report> reportsAt(List<Long> orders) throws JournalException {
        return opened().reportsAt(orders);
    }

    @Override
    public long[] sortedReceptions(JournalFilter filter, RowSort sort) throws JournalException {
        return opened().sortedReceptions(filter, sort);
    }

    @Override
    public List<Reception> receptionsAt(List<Long> orders) throws JournalException {
        return opened().receptionsAt(orders);
    }

    @Override
    public List<String> kinds(SubjectKind of) throws JournalException {
        return opened().kinds(of);
    }

    @Override
    public List<String> employers(SubjectKind of) throws JournalException {
        return opened().employers(of);
    }

    @Override
    public List<Report> reportsIn(Set<ReportState> states) throws JournalException {
        return opened().reportsIn(states);
    }

    @Override
    public List<Report> reportsWithContent(String sha256) throws JournalException {
        return opened().reportsWithContent(sha256);
    }

    @Override
    public Optional<Reception> reception(String id) throws JournalException {
        return opened().reception(id);
    }

    @Override
    public Page<Reception> receptions(JournalFilter filter, PageRequest page) throws JournalException {
        return opened().receptions(filter, page);
    }

    @Override
    public long countReceptions(JournalFilter filter) throws JournalException {
        return opened().countReceptions(filter);
    }

    @Override
    public List<Reception> receptionsIn(Set<ReceptionState> states) throws JournalException {
        return opened().receptionsIn(states);
    }

    @Override
    public List<Attempt> attempts(String reportId) throws JournalException {
        return opened().attempts(reportId);
    }

    @Override
    public List<JournalEvent> history(Subject subject) throws JournalException {
        return opened().history(subject);
    }

    @Override
    public Page<JournalEvent> events(Set<EventType> types, PageRequest page) throws JournalException {
        return opened().events(types, page);
    }

    @Override
    public Balance balance(LocalDate from, LocalDate to) throws JournalException {
        return opened().balance(from, to);
    }

    @Override
    public Verification verify() throws JournalException {
        return opened().verify();
    }

    @Override
    public Archived archive(LocalDate before) throws JournalException {
        return opened().archive(before);
    }
}
