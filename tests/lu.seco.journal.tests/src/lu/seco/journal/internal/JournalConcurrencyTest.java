// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.engine;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.JournalListener;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.ReportState;
import org.junit.Test;

public class JournalConcurrencyTest extends OpenJournal {

    private static final int THREADS = 6;
    private static final int EACH = 12;

    @Test
    public void appendsFromManyThreadsGetNumbersWithoutGapsAndReadersGoOn() throws Exception {
        List<Long> heard = new ArrayList<>();
        house.listeners.add(events -> events.forEach(event -> heard.add(event.number())));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 2);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                String name = "t" + t + "-";
                work.add(() -> {
                    for (int i = 0; i < EACH; i++) {
                        house.send(name + i, "DECSAL", "1900990001500");
                    }
                    return null;
                });
            }
            work.add(() -> {
                for (int i = 0; i < 40; i++) {
                    house.journal.reports(JournalFilter.ALL, PageRequest.newest(100));
                    house.journal.reportsIn(Set.of(ReportState.QUEUED, ReportState.SENDING));
                    house.journal.countReports(JournalFilter.ALL);
                }
                return null;
            });
            work.add(() -> {
                assertEquals(List.of(), house.problems());
                return null;
            });
            for (Future<Void> done : threads.invokeAll(work, 5, TimeUnit.MINUTES)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long events = THREADS * EACH * 5L;
        assertEquals(LongStream.rangeClosed(1, events).boxed().toList(), heard);
        assertEquals(events, house.eventLines().size());
        assertEquals(THREADS * EACH, house.journal.reportsIn(Set.of(ReportState.SENT)).size());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void listenersAreToldInOrderAndAFailingOneStopsNobody() throws Exception {
        List<String> heard = new ArrayList<>();
        house.listeners.add(events -> {
            heard.add("a" + events.get(0).number());
            throw new IllegalStateException("listener");
        });
        JournalListener second = events -> heard.add("b" + events.get(0).number());
        house.listeners.add(second);
        house.append(engine(EventType.ENGINE_STARTED));
        house.append(engine(EventType.ENGINE_STOPPED));
        house.listeners.remove(second);
        house.append(engine(EventType.ENGINE_STARTED));
        assertEquals(List.of("a1", "b1", "a2", "b2", "a3"), heard);
        assertEquals(3, house.log.lines("ERROR").size());
    }

    @Test
    public void whatAListenerWritesIsToldAfterwards() throws Exception {
        List<String> heard = new ArrayList<>();
        house.listeners.add(events -> {
            heard.add("a" + events.get(0).number());
            if (events.get(0).type() == EventType.ENGINE_STARTED) {
                try {
                    house.append(engine(EventType.ENGINE_PAUSED));
                } catch (JournalException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        house.listeners.add(events -> heard.add("b" + events.get(0).number()));
        house.append(engine(EventType.ENGINE_STARTED));
        assertEquals(List.of("a1", "b1", "a2", "b2"), heard);
    }

    @Test
    public void aListenerSeesWhatItIsToldOf() throws Exception {
        List<Boolean> seen = new ArrayList<>();
        house.listeners.add(events -> {
            try {
                seen.add(house.journal.report(events.get(0).subject().id()).isPresent());
            } catch (JournalException e) {
                throw new IllegalStateException(e);
            }
        });
        house.take("r1", "A.dta");
        assertEquals(List.of(true), seen);
    }

    @Test
    public void aDatabaseThatWasStoppedUnderneathIsOpenedAgain() throws Exception {
        house.take("r1", "A.dta");
        leaveReaders(4);
        SQLException stopped = assertThrows(SQLException.class, () -> driver().connect(
                "jdbc:derby:" + house.data.journal().resolve("derby").toAbsolutePath() + ";shutdown=true", new Properties()).close());
        assertEquals("08006", stopped.getSQLState());
        assertTrue(house.journal.report("r1").isPresent());
        JournalEvent event = house.append(engine(EventType.ENGINE_STARTED));
        assertEquals(2, event.number());
        assertTrue(house.journal.report("r1").isPresent());
        assertEquals(List.of(), house.problems());
    }

    @Test
    public void aClosedJournalSaysSo() throws Exception {
        DerbyJournal journal = house.journal;
        house.close();
        assertEquals("journal.write.failed", assertThrows(JournalException.class,
                () -> journal.append(List.of(engine(EventType.ENGINE_STARTED)))).told().code());
        assertEquals("journal.read.failed", assertThrows(JournalException.class, () -> journal.report("r1")).told().code());
        journal.close();
        assertEquals(List.of(), house.log.lines("WARN"));
    }

    /** As many readers at a time leave as many connections behind. */
    private void leaveReaders(int count) throws Exception {
        CyclicBarrier together = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            Callable<List<String>> reader = () -> {
                together.await(1, TimeUnit.MINUTES);
                return house.problems();
            };
            for (Future<List<String>> done : threads.invokeAll(java.util.Collections.nCopies(count, reader))) {
                assertEquals(List.of(), done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static java.sql.Driver driver() {
        return java.util.ServiceLoader.load(java.sql.Driver.class,
                org.apache.derby.database.Database.class.getClassLoader()).findFirst().orElseThrow();
    }
}
