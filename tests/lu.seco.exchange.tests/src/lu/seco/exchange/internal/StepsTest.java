// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lu.seco.core.exchange.Decision;
import lu.seco.core.exchange.Order;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.ReportState;
import lu.seco.core.staging.StagedFile;
import lu.seco.core.step.Step;
import lu.seco.exchange.internal.fakes.Await;
import lu.seco.exchange.internal.fakes.Office;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Every durable step of the engine is told, and each after what it says is true. */
public class StepsTest {

    /** Those of other rooms. */
    private static final Set<Step> ELSEWHERE = EnumSet.of(Step.JOURNAL_COMMITTED, Step.JOURNAL_WRITTEN, Step.CONTENT_COPIED, Step.CONTENT_STORED,
            Step.SEND_COPIED, Step.SEND_PLACED, Step.SEND_STARTED, Step.SEND_WITHDRAWN);
    private static final String CONTENT = "employer=1\nperiod=2026-01\n100";

    @Rule
    public final EngineFixture fixture = new EngineFixture();

    private final Set<Step> told = Collections.synchronizedSet(EnumSet.noneOf(Step.class));
    private Office office;

    @Before
    public void open() {
        office = fixture.office;
        fixture.steps = told::add;
    }

    @Test
    public void onceThroughEverythingEveryStepIsTold() throws Exception {
        Path volume = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(volume));
        Path elsewhere = Files.createTempDirectory(volume, "seco-steps");
        try {
            fixture.more.put("outbox", elsewhere.toString());
            fixture.more.put("action", new String[] {"* notify"});
            fixture.more.put("staging_recall", Long.valueOf(Duration.ofHours(1).toMillis()));
            Engine engine = fixture.started();
            recall();
            fixture.more.put("staging_recall", Long.valueOf(0));
            engine.modified(fixture.config(office.outbox));
            releaseAndRefuse();
            fixture.awaitStates(ReportState.RECALLED, ReportState.SENT);
            office.sofie.answer("SALRET.dta", "100");
            Await.result(engine.order(Order.RECEIVE));
            fixture.awaitEvents(EventType.RECEPTION_DONE, 1);
            Files.writeString(elsewhere.resolve("letter.txt"), "x");
            fixture.awaitStates(ReportState.RECALLED, ReportState.ANSWERED, ReportState.REFUSED);
            Files.writeString(elsewhere.resolve("DECSAL.dta"), CONTENT);
            fixture.awaitStates(ReportState.RECALLED, ReportState.ANSWERED, ReportState.REFUSED, ReportState.HELD);
            Await.result(engine.decide(office.journal.allReports().get(3).id(), Decision.DROP, "Anne"));
            Await.until("all steps", () -> Boolean.valueOf(told.equals(EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)))));
        } finally {
            fixture.close();
            for (Path file : Office.files(elsewhere)) {
                Files.delete(file);
            }
            Files.deleteIfExists(elsewhere.resolve(".seco"));
            Files.delete(elsewhere);
            assertEquals("steps not told", EnumSet.noneOf(Step.class), untold());
        }
    }

    private Set<Step> untold() {
        Set<Step> left = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
        left.removeAll(told);
        return left;
    }

    private void recall() throws Exception {
        office.stage("DECSAL.dta", CONTENT);
        release(readable());
        Await.until("recallable", () -> Boolean.valueOf(!fixture.staging().recallable().isEmpty()));
        Await.result(fixture.staging().recall(fixture.staging().recallable().get(0).reportId(), "Anne"));
    }

    private void releaseAndRefuse() throws Exception {
        release(readable());
        Await.until("shelf empty", () -> Boolean.valueOf(fixture.staging().files().isEmpty()));
        office.stage("DECSAL.dta", "employer=2");
        Await.result(fixture.staging().refuse(List.of(readable().id()), "wrong", "Anne"));
    }

    private void release(StagedFile file) throws Exception {
        assertEquals(1, Await.result(fixture.staging().release(List.of(file.id()), "Anne")).done());
    }

    private StagedFile readable() throws Exception {
        Await.until("readable", () -> Boolean.valueOf(fixture.staging().files().stream().anyMatch(StagedFile::releasable)));
        return fixture.staging().files().get(0);
    }
}
