// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RetentionKeeperTest {

    private static final EngineStatus ACTIVE = new EngineStatus(EngineState.ACTIVE, Optional.empty(), Optional.empty(), 0, List.of(), List.of(),
            List.of());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private JournalHouse house;
    private RetentionKeeper keeper;

    @Before
    public void open() throws Exception {
        house = JournalHouse.open(folder.getRoot().toPath());
        house.send("old", "DECSAL", "1900990001500");
        house.clock.advance(Duration.ofDays(40));
        keeper = new RetentionKeeper(house.journal, house.clock, new FakeLogger(), retention(Duration.ofDays(30)), worker);
    }

    @After
    public void close() {
        worker.shutdownNow();
        house.close();
    }

    @Test
    public void whatIsOlderThanTheRetentionIsArchivedOnceADayWhileTheEngineWorks() throws Exception {
        keeper.changed(ACTIVE);
        house.clock.advance(Duration.ofHours(23));
        keeper.changed(ACTIVE);
        keeper.deactivate();
        assertTrue(worker.awaitTermination(1, TimeUnit.MINUTES));
        assertEquals(1, archived());
        assertEquals(Optional.empty(), house.journal.report("old"));
    }

    @Test
    public void aStoppedEngineArchivesNothing() throws Exception {
        keeper.changed(EngineStatus.STOPPED);
        keeper.deactivate();
        assertTrue(worker.awaitTermination(1, TimeUnit.MINUTES));
        assertEquals(0, archived());
    }

    @Test
    public void aLongerRetentionHoldsFromTheNextTimeOn() throws Exception {
        keeper.modified(retention(Duration.ofDays(3650)));
        keeper.changed(ACTIVE);
        keeper.deactivate();
        assertTrue(worker.awaitTermination(1, TimeUnit.MINUTES));
        assertEquals(0, archived());
    }

    private int archived() throws JournalException {
        return house.journal.events(Set.of(EventType.JOURNAL_ARCHIVED), PageRequest.newest(10)).rows().size();
    }

    private static RetentionKeeper.Config retention(Duration length) {
        return new RetentionKeeper.Config() {

            @Override
            public Class<? extends Annotation> annotationType() {
                return RetentionKeeper.Config.class;
            }

            @Override
            public long retention() {
                return length.toMillis();
            }
        };
    }
}
