// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.app;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lu.seco.service.internal.cli.StopRequest;
import org.junit.Test;

public class TerminationHookTest {

    private final StopRequest stop = new StopRequest();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    public void theEngineEndsThenTheFrameworkThenTheMachine() throws InterruptedException {
        stop.hold();
        Thread main = new Thread(() -> {
            try {
                stop.awaitRequest();
                order.add("engine");
                stop.finished(0);
            } catch (InterruptedException e) {
                order.add("interrupted");
            }
        });
        main.start();
        hook(Duration.ofSeconds(30), true).run();
        main.join();
        assertEquals(List.of("engine", "framework", "halt 0"), order);
    }

    @Test
    public void theExitCodeIsThatOfTheCommand() {
        stop.hold();
        stop.finished(7);
        hook(Duration.ofSeconds(30), true).run();
        assertEquals(List.of("framework", "halt 7"), order);
    }

    @Test
    public void anEndThatWasNotCleanKeepsTheExitCodeOfTheSignal() {
        stop.hold();
        hook(Duration.ofMillis(1), true).run();
        assertEquals(List.of(), order);
        stop.finished(0);
        hook(Duration.ofSeconds(30), false).run();
        assertEquals(List.of("framework"), order);
    }

    @Test
    public void aCommandThatOnlyReadsIsNotWaitedFor() {
        hook(Duration.ofSeconds(30), true).run();
        assertTrue(stop.requested());
        assertEquals(List.of(), order);
    }

    private TerminationHook hook(Duration longest, boolean framework) {
        return new TerminationHook(stop, longest, () -> {
            order.add("framework");
            return framework;
        }, code -> order.add("halt " + code));
    }
}
