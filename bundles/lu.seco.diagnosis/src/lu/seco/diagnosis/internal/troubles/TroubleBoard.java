// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.troubles;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import lu.seco.core.DataFolder;
import lu.seco.core.IdSource;
import lu.seco.core.diagnosis.Trouble;
import lu.seco.core.diagnosis.TroubleListener;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.diagnosis.internal.Reason;
import lu.seco.diagnosis.internal.analysis.Findings;
import lu.seco.diagnosis.internal.analysis.Past;
import lu.seco.diagnosis.internal.analysis.Sighting;
import lu.seco.diagnosis.internal.book.CurrentBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The troubles of this instance, in memory and in a small file. Who follows the logs tells it what is seen; everybody may ask. */
@Component(service = {Troubles.class, TroubleBoard.class})
public final class TroubleBoard implements Troubles, Past {

    private final BoardFile file;
    private final Clock clock;
    private final Logger log;
    private final List<TroubleListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Function<Instant, Optional<String>>> runs = new AtomicReference<>(at -> Optional.empty());
    private final Findings findings;
    private final Map<String, Position> positions = new HashMap<>();
    private final Map<String, Long> hits = new TreeMap<>();
    /** One writes at a time; whoever holds it may take the lock of this board, never the other way round. */
    private final Object writing = new Object();
    private boolean fresh;
    private boolean dirty;

    /** Reads what was known when the program last stopped. */
    @Activate
    public TroubleBoard(@Reference DataFolder data, @Reference CurrentBook book, @Reference IdSource ids, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log) {
        file = new BoardFile(data.root().resolve("diagnosis").resolve("troubles.json"));
        this.clock = clock;
        this.log = log;
        findings = new Findings(true, ids::next, at -> runs.get().apply(at));
        try {
            BoardFile.Content content = file.read(book.book());
            content.troubles().forEach(entry -> findings.remember(entry.getKey(), entry.getValue()));
            positions.putAll(content.positions());
            hits.putAll(content.hits());
        } catch (NoSuchFileException e) {
            fresh = true;
        } catch (IOException e) {
            fresh = true;
            log.warn("{} cannot be read ({}): the ends of the logs are read again", file.file(), Reason.of(e));
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(TroubleListener listener) {
        listeners.add(listener);
    }

    public void removeListener(TroubleListener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized List<Trouble> current() {
        return findings.sorted();
    }

    @Override
    public synchronized List<Trouble> closed(int most) {
        return findings.ended().stream().limit(most).toList();
    }

    @Override
    public void close(String id, String person) {
        if (end(trouble -> trouble.id().equals(id), clock.instant())) {
            log.info("trouble {} closed by {}", id, person);
            tell();
            save();
        }
    }

    @Override
    public synchronized boolean seen(String rule, Instant at, Duration within) {
        return findings.seen(rule, at, within);
    }

    /** How often each rule was seen since this data folder is used. */
    public synchronized Map<String, Long> hits() {
        return Map.copyOf(hits);
    }

    /** Whether nothing was known at the start. */
    synchronized boolean isFresh() {
        return fresh;
    }

    /** Takes who knows the runs. */
    void knowRuns(Function<Instant, Optional<String>> known) {
        runs.set(known);
    }

    /** Takes what was seen; the trouble if it is a new one. */
    synchronized Optional<Trouble> take(Sighting sighting, Optional<String> run, Collection<String> reports) {
        dirty = true;
        sighting.remedy().ifPresent(remedy -> hits.merge(remedy.rule(), 1L, Long::sum));
        return findings.take(sighting, run, reports);
    }

    /** Ends troubles. */
    synchronized boolean end(Predicate<Trouble> which, Instant at) {
        boolean ended = findings.close(which, at);
        dirty |= ended;
        return ended;
    }

    /** Says of troubles that they touch a report. */
    synchronized boolean link(Predicate<Trouble> which, String report) {
        boolean linked = findings.link(which, report);
        dirty |= linked;
        return linked;
    }

    /** How far a log was read. */
    synchronized Optional<Position> position(String path) {
        return Optional.ofNullable(positions.get(path));
    }

    /** Takes how far the logs were read; others are forgotten. */
    synchronized void positions(Map<String, Position> read) {
        if (!positions.equals(read)) {
            positions.clear();
            positions.putAll(read);
            dirty = true;
        }
    }

    /** Tells everybody that something is different. */
    void tell() {
        for (TroubleListener listener : listeners) {
            try {
                listener.changed();
            } catch (RuntimeException e) {
                log.error("{} failed to hear of troubles", listener.getClass().getName(), e);
            }
        }
    }

    /** Writes the file if something is different. Nobody who asks or tells waits for the disk. */
    void save() {
        synchronized (writing) {
            Optional<BoardFile.Content> content = news();
            if (content.isEmpty()) {
                return;
            }
            try {
                file.write(content.get());
            } catch (IOException e) {
                log.warn("{} cannot be written: {}", file.file(), Reason.of(e));
                unsaved();
            }
        }
    }

    private synchronized Optional<BoardFile.Content> news() {
        if (!dirty) {
            return Optional.empty();
        }
        dirty = false;
        List<Map.Entry<String, Trouble>> troubles = new ArrayList<>(findings.open().entrySet());
        findings.ended().forEach(trouble -> troubles.add(Map.entry(trouble.remedy().rule(), trouble)));
        return Optional.of(new BoardFile.Content(List.copyOf(troubles), Map.copyOf(positions), Map.copyOf(hits)));
    }

    private synchronized void unsaved() {
        dirty = true;
    }
}
