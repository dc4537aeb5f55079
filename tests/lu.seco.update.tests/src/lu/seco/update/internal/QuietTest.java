// SPDX-License-Identifier: EPL-2.0
package lu.seco.update.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lu.seco.core.Message;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.core.sofie.RunKind;
import lu.seco.update.internal.site.SiteException;
import lu.seco.update.internal.site.Watch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class QuietTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch paused = new CountDownLatch(1);
    private Path mark;
    private Quiet quiet;
    private boolean answers = true;

    @Before
    public void quiet() {
        mark = folder.getRoot().toPath().resolve(Quiet.MARK);
        Exchange exchange = (Exchange) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Exchange.class}, (proxy, method, arguments) -> {
            calls.add(method.getName());
            if (method.getName().equals("pause")) {
                if (answers) {
                    quiet.changed(status(EngineState.PAUSED, false));
                }
                paused.countDown();
            }
            return null;
        });
        quiet = new Quiet(() -> {
            calls.add("asked");
            return Optional.of(exchange);
        }, mark);
    }

    @Test
    public void anEngineThatWasNeverStartedIsNotEvenAskedFor() throws Exception {
        quiet.during("paie", Watch.NONE, () -> calls.add("deed"));
        assertEquals(List.of("deed"), calls);
    }

    @Test
    public void anEngineThatWorksIsPausedForTheDeedAndGoesOn() throws Exception {
        quiet.changed(status(EngineState.ACTIVE, false));
        quiet.during("paie", Watch.NONE, () -> {
            calls.add("deed");
            assertTrue(Files.exists(mark));
        });
        assertEquals(List.of("pause", "deed", "resume"), calls.stream().filter(call -> !call.equals("asked")).toList());
        assertFalse(Files.exists(mark));
    }

    @Test
    public void aPauseOfAPersonStays() throws Exception {
        quiet.changed(status(EngineState.PAUSED, false));
        quiet.during("paie", Watch.NONE, () -> calls.add("deed"));
        assertEquals(List.of("deed"), calls);
    }

    @Test
    public void theEndOfARunIsWaitedFor() throws Exception {
        answers = false;
        quiet.changed(status(EngineState.ACTIVE, true));
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> during(() -> calls.add("deed")));
        assertTrue(paused.await(30, TimeUnit.SECONDS));
        quiet.changed(status(EngineState.PAUSED, true));
        assertFalse(calls.contains("deed"));
        quiet.changed(status(EngineState.PAUSED, false));
        work.get(30, TimeUnit.SECONDS);
        assertEquals(List.of("pause", "deed", "resume"), calls.stream().filter(call -> !call.equals("asked")).toList());
    }

    @Test
    public void whoEndsTheWaitingLetsTheEngineGoOn() {
        answers = false;
        quiet.changed(status(EngineState.ACTIVE, true));
        Watch ended = new Watch() {
            @Override
            public void fetched(long bytes) {
                // nothing is fetched here
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        SiteException cancelled = assertThrows(SiteException.class, () -> quiet.during("paie", ended, () -> calls.add("deed")));
        assertEquals(Message.of("update.cancelled"), cancelled.told());
        assertEquals(List.of("pause", "resume"), calls.stream().filter(call -> !call.equals("asked")).toList());
    }

    @Test
    public void aFailedDeedLetsTheEngineGoOnToo() {
        quiet.changed(status(EngineState.ACTIVE, false));
        assertThrows(SiteException.class, () -> quiet.during("paie", Watch.NONE, () -> {
            throw new SiteException(Message.of("update.failed", "x"));
        }));
        assertTrue(calls.contains("resume"));
        assertFalse(Files.exists(mark));
    }

    @Test
    public void aPauseThatAKilledUpdateLeftIsRecoveredAtTheNextStart() throws Exception {
        assertFalse("a person's pause", quiet.changed(status(EngineState.PAUSED, false)));
        Files.writeString(mark, "paie");
        assertFalse(quiet.changed(status(EngineState.STOPPED, false)));
        assertTrue(quiet.changed(status(EngineState.PAUSED, false)));
        quiet.recover("paie");
        assertTrue(calls.contains("resume"));
        assertFalse(Files.exists(mark));
    }

    private void during(Quiet.Deed deed) {
        try {
            quiet.during("paie", Watch.NONE, deed);
        } catch (SiteException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static EngineStatus status(EngineState state, boolean run) {
        Optional<RunInProgress> running = run ? Optional.of(new RunInProgress(RunKind.SEND, Instant.EPOCH)) : Optional.empty();
        return new EngineStatus(state, running, Optional.empty(), 0, List.of(), List.of(), List.of());
    }
}
