// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.ContentCheck;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.file.Recognition;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import org.osgi.service.log.Logger;

/**
 * Has contents checked between a start and a stop of the engine, on any thread. A check that cannot be run is told, and the file goes on as if there
 * were no check: what SeCo cannot look into must not keep an office from sending. The end of the engine ends the checks that go on.
 */
public final class Checking {

    private final Supplier<Optional<ContentCheck>> service;
    private final Notifier notifier;
    private final Logger log;
    private final Set<Thread> working = new HashSet<>();
    private boolean ended;
    private boolean told;

    public Checking(Supplier<Optional<ContentCheck>> service, Notifier notifier, Logger log) {
        this.service = service;
        this.notifier = notifier;
        this.log = log;
    }

    /**
     * Checks a content.
     *
     * @param most so many findings are kept
     * @return empty if it could not be checked
     * @throws InterruptedIOException if the engine ends: to be done again at the next start
     */
    public Optional<Checked> check(String name, Recognition recognition, Path content, int most) throws InterruptedIOException {
        Optional<ContentCheck> check = service.get();
        if (check.isEmpty()) {
            unchecked(Message.of("intake.unchecked.missing", name), null);
            return Optional.empty();
        }
        begin();
        try {
            Heaviest found = new Heaviest(most);
            CheckReport report = check.get().check(recognition, content, found::add);
            works();
            return Optional.of(new Checked(report, found.all()));
        } catch (IOException | RuntimeException e) {
            if (ended()) {
                throw (InterruptedIOException) new InterruptedIOException(name).initCause(e);
            }
            unchecked(Message.of("intake.unchecked.failed", name, e.getClass().getSimpleName()), e);
            return Optional.empty();
        } finally {
            finish();
        }
    }

    /** Ends the checks that go on, and lets none begin. */
    public synchronized void end() {
        ended = true;
        working.forEach(Thread::interrupt);
    }

    private synchronized boolean ended() {
        return ended;
    }

    private synchronized void begin() throws InterruptedIOException {
        if (ended) {
            throw new InterruptedIOException("the engine ends");
        }
        working.add(Thread.currentThread());
    }

    private synchronized void finish() {
        working.remove(Thread.currentThread());
        if (ended) {
            // meant for the check alone: what follows on this thread, the journal above all, is not to be disturbed
            Thread.interrupted();
        }
    }

    private synchronized void works() {
        told = false;
    }

    /** Each is logged; people are told once until a check works again. */
    private void unchecked(Message why, Exception e) {
        log.error("not checked: {} {}", why.code(), why.arguments(), e);
        synchronized (this) {
            if (told) {
                return;
            }
            told = true;
        }
        notifier.tell(new Notice(Notice.Level.WARNING, why, Optional.empty()));
    }

    /** Keeps so many findings: of those that come the heaviest, and of equal ones the first. */
    private static final class Heaviest {

        private final int most;
        private final Map<Severity, List<Finding>> bySeverity = new EnumMap<>(Severity.class);

        Heaviest(int most) {
            this.most = most;
        }

        void add(Finding finding) {
            List<Finding> equal = bySeverity.computeIfAbsent(finding.severity(), severity -> new ArrayList<>());
            if (equal.size() < most) {
                equal.add(finding);
            }
        }

        List<Finding> all() {
            return bySeverity.values().stream().flatMap(List::stream).limit(most).toList();
        }
    }
}
