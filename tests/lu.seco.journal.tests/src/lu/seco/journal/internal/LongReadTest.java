// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.taken;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.RowSort;
import org.junit.Before;
import org.junit.Test;

public class LongReadTest extends OpenJournal {

    private static final int ROWS = 400;
    /** Takes hours: every row with every row with every row with every row. */
    private static final String ENDLESS = "SELECT a.ord FROM report a, report b, report c, report d";

    private Derby database;

    @Before
    public void begin() throws Exception {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            events.add(taken("r" + i, "A.dta", "f".repeat(64)));
        }
        house.journal.append(events);
        database = house.database();
    }

    @Test
    public void anInterruptEndsAReadBetweenTwoRows() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Thread> end = new CompletableFuture<>();
        LongRead<Integer> read = new LongRead<>(database, (connection, stopped) -> {
            connection.each(ENDLESS, row -> {
                begun.countDown();
                return !stopped.getAsBoolean();
            });
            end.complete(Thread.currentThread());
            return 0;
        });
        assertEquals("journal.interrupted", interrupted(read, begun).told().code());
        Thread reader = end.get(1, TimeUnit.MINUTES);
        assertFalse("Derby has not met the interrupt", reader.isInterrupted());
        assertEquals(ROWS, house.journal.countReports(JournalFilter.ALL));
        house.take("after", "A.dta");
        assertEquals(List.of(), house.log.lines("WARN"));
    }

    private static JournalException interrupted(LongRead<Integer> read, CountDownLatch begun) throws Exception {
        CompletableFuture<JournalException> told = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                read.result();
                told.complete(null);
            } catch (JournalException e) {
                told.complete(e);
            }
        });
        waiting.start();
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        waiting.interrupt();
        return told.get(1, TimeUnit.MINUTES);
    }

    @Test
    public void aThreadThatWasInterruptedBeforeSortsNothingAndGoesOn() throws Exception {
        for (RowSort.Column column : RowSort.Column.values()) {
            Thread.currentThread().interrupt();
            JournalException told = assertThrows(JournalException.class,
                    () -> house.journal.sortedReports(JournalFilter.ALL, new RowSort(column, false)));
            assertEquals("journal.interrupted", told.told().code());
            assertFalse("used up", Thread.currentThread().isInterrupted());
        }
        assertEquals(ROWS, house.journal.sortedReports(JournalFilter.ALL, RowSort.NEWEST).length);
    }

    @Test
    public void aShortReadOnAnInterruptedThreadIsReadAllTheSame() throws Exception {
        Thread.currentThread().interrupt();
        assertTrue(house.journal.report("r7").isPresent());
        assertTrue("put off, not lost", Thread.interrupted());
    }

    @Test
    public void whatFailsIsToldAsItIs() {
        JournalException told = new JournalException(lu.seco.core.Message.of("journal.row.damaged", "x"), null);
        IllegalArgumentException bug = new IllegalArgumentException("bug");
        assertEquals("journal.read.failed", assertThrows(JournalException.class, () -> new LongRead<Integer>(database, (connection, stopped) -> {
            throw new SQLException("disk", "XSDG0");
        }).result()).told().code());
        assertEquals("journal.row.damaged", told.told().code());
        assertSame(bug, assertThrows(JournalException.class, () -> new LongRead<Integer>(database, (connection, stopped) -> {
            throw bug;
        }).result()).getCause());
    }
}
