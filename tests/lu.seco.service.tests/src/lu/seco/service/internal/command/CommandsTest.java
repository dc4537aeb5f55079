// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.exchange.EngineState;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.FolderRole;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.exchange.Order;
import lu.seco.core.exchange.OrderResult;
import lu.seco.core.exchange.PendingFile;
import lu.seco.core.exchange.RunInProgress;
import lu.seco.core.journal.Journal.Verification;
import lu.seco.core.sofie.RunKind;
import lu.seco.service.internal.fake.Calls;
import org.junit.Test;

public class CommandsTest {

    private static final Instant THEN = Instant.parse("2026-02-10T07:29:00Z");

    private final Calls calls = new Calls();

    @Test
    public void aSoundJournalIsGoodNews() {
        assertEquals(0, calls.call("verify"));
        assertEquals("cli.verify.sound(3,2,0)\n", calls.output.out());
    }

    @Test
    public void anUnsoundJournalHasItsExitCodeAndProblems() {
        calls.services.journal.verification = new Verification(3, 2, List.of(Message.of("journal.chain.broken", 2)));
        assertEquals(4, calls.call("verify", "--json"));
        JsonObject json = json();
        assertEquals(false, json.get("sound").getAsBoolean());
        assertEquals("journal.chain.broken(2)",
                json.get("problems").getAsJsonArray().get(0).getAsJsonObject().get("text").getAsString());
    }

    @Test
    public void checksRunInstallationFirstAndTheWorstDecides() {
        check("disk", false, () -> List.of(CheckResult.good(Message.of("found.space"))));
        check("sofie.script", true, () -> List.of(CheckResult.warning(Message.of("found.old"), Message.of("remedy.update"))));
        assertEquals(0, calls.call("test-installation"));
        List<String> lines = calls.output.out().lines().toList();
        assertTrue(lines.get(2), lines.get(2).matches("check.sofie.script +cli.outcome.warning +found.old +remedy.update"));
        assertTrue(lines.get(3), lines.get(3).matches("check.disk +cli.outcome.good +found.space"));
        assertEquals("cli.test.warning", lines.get(4));
    }

    @Test
    public void aBadCheckHasItsExitCode() {
        check("sofie.script", true, () -> List.of(CheckResult.bad(Message.of("found.nothing"), Message.of("remedy.install"))));
        assertEquals(5, calls.call("test-installation", "--json"));
        assertEquals("BAD", json().get("outcome").getAsString());
        JsonObject result = json().get("checks").getAsJsonArray().get(0).getAsJsonObject().get("results").getAsJsonArray().get(0)
                .getAsJsonObject();
        assertEquals("remedy.install", result.get("remedy").getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void aCheckThatBreaksIsBadAndTheOthersRun() {
        check("a", true, () -> {
            throw new IllegalStateException("bug");
        });
        check("b", true, () -> List.of(CheckResult.good(Message.of("found.fine"))));
        assertEquals(5, calls.call("test-installation"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.check.broken(IllegalStateException)"));
        assertTrue(calls.output.out(), calls.output.out().contains("found.fine"));
    }

    @Test
    public void noCheckAtAllIsNoGoodNews() {
        assertEquals(5, calls.call("test-installation"));
    }

    @Test
    public void statusIsCompleteInJson() {
        calls.services.exchange.status = busy();
        assertEquals(0, calls.call("status", "--json"));
        JsonObject json = json();
        assertEquals("ACTIVE", json.get("state").getAsString());
        assertEquals("RECEIVE", json.get("run").getAsJsonObject().get("kind").getAsString());
        assertEquals("2026-02-10T07:29:00.000Z", json.get("nextReception").getAsString());
        assertEquals("folder.gone", json.get("folders").getAsJsonArray().get(0).getAsJsonObject().get("trouble")
                .getAsJsonObject().get("code")
                .getAsString());
        assertEquals("1.2.3", json.get("version").getAsString());
        assertEquals(1, json.get("hindrances").getAsJsonArray().size());
    }

    @Test
    public void statusIsReadableAndHarmless() {
        calls.services.exchange.status = busy();
        calls.call("status");
        assertTrue(calls.output.out(), calls.output.out().contains("cli.status.pending(evil\uFFFD.dta,2026-02-10 08:29:00,still.written)"));
        assertTrue(calls.output.out(), calls.output.out().contains("cli.status.folder.bad(cli.folder.outbox,"));
    }

    @Test
    public void ordersAreWaitedForAndTold() {
        assertEquals(0, calls.call("send"));
        assertEquals("cli.order.result(cli.order.send,order.done(SEND))\n", calls.output.out());
        assertEquals(List.of("SEND"), calls.services.exchange.calls);
    }

    @Test
    public void anOrderThatCouldNotBeDoneHasItsExitCode() {
        calls.services.exchange.orders = order -> CompletableFuture.completedFuture(new OrderResult(false, 0, 0, Message.of("sofie.busy")));
        assertEquals(7, calls.call("receive", "--json"));
        assertEquals("sofie.busy", json().get("told").getAsJsonObject().get("code").getAsString());
    }

    @Test
    public void waitingForAnOrderEndsWithTheProcess() {
        calls.services.exchange.orders = order -> new CompletableFuture<>();
        calls.stop.request();
        assertEquals(7, calls.call("update"));
        assertEquals("cli.stopped\n", calls.output.err());
    }

    @Test
    public void pauseAndResumeSayWho() {
        assertEquals(0, calls.call("pause"));
        assertEquals(0, calls.call("resume"));
        assertEquals(List.of("pause paie", "resume paie"), calls.services.exchange.calls);
    }

    @Test
    public void aPassiveStationIsNotPausedAndSaysWhy() {
        calls.services.exchange.status = new EngineStatus(EngineState.PASSIVE, Optional.empty(), Optional.empty(), 0, List.of(), List.of(),
                List.of());
        assertEquals(7, calls.call("pause"));
        assertTrue(calls.output.err(), calls.output.err().contains("station.passive"));
        assertEquals(7, calls.call("resume", "--json"));
        assertEquals("station.passive", json().get("told").getAsJsonObject().get("code").getAsString());
        assertEquals(List.of(), calls.services.exchange.calls);
    }

    @Test
    public void onceStartsSendsReceivesAndStops() {
        assertEquals(0, calls.call("once", "--json"));
        assertEquals(List.of("start", "SEND", "RECEIVE", "stop"), calls.services.exchange.calls);
        assertEquals(2, json().get("send").getAsJsonObject().get("sent").getAsInt());
        assertTrue(calls.stop.held());
    }

    @Test
    public void onceInTheServiceLeavesTheEngineOn() {
        calls.engineRuns = true;
        assertEquals(0, calls.call("once"));
        assertEquals(List.of("SEND", "RECEIVE"), calls.services.exchange.calls);
    }

    @Test
    public void onceGivesFilesThatSettleASecondChance() {
        calls.services.exchange.status = busy();
        calls.services.exchange.orders = order -> {
            if (calls.services.exchange.calls.stream().filter("SEND"::equals).count() == 2) {
                calls.services.exchange.status = EngineStatus.STOPPED;
            }
            return CompletableFuture.completedFuture(new OrderResult(true, 1, 0, Message.of("order.done")));
        };
        assertEquals(0, calls.call("once", "--settle", "1ms", "--json"));
        assertEquals(List.of("start", "SEND", "SEND", "RECEIVE", "stop"), calls.services.exchange.calls);
        assertEquals(2, json().get("send").getAsJsonObject().get("sent").getAsInt());
    }

    @Test
    public void onceThatCouldNotReceiveIsIncompleteAndStops() {
        calls.services.exchange.orders = order -> CompletableFuture
                .completedFuture(new OrderResult(order != Order.RECEIVE, 0, 0, Message.of("told")));
        assertEquals(7, calls.call("once"));
        assertEquals("stop", calls.services.exchange.calls.get(3));
    }

    @Test
    public void anEngineThatDoesNotStopIsTold() {
        calls.services.exchange.stopped = new CompletableFuture<>();
        assertEquals(1, calls.call("once", "--stop-wait", "1ms"));
        assertEquals("cli.stop.late(0)\n", calls.output.err());
    }

    @Test
    public void runEndsTheEngineBeforeTheChannel() {
        calls.stop.request();
        assertEquals(0, calls.call("run"));
        assertEquals(List.of("channel open", "start", "stop", "channel close"), calls.services.exchange.calls);
        assertEquals("cli.run.started\ncli.run.stopped\n", calls.output.out());
        assertTrue(calls.stop.held());
    }

    @Test
    public void aServiceWithoutConsoleGoesOn() {
        calls.output.gone = true;
        calls.stop.request();
        assertEquals(0, calls.call("run"));
        assertEquals("stop", calls.services.exchange.calls.get(2));
    }

    private static EngineStatus busy() {
        return new EngineStatus(EngineState.ACTIVE, Optional.of(new RunInProgress(RunKind.RECEIVE, THEN)), Optional.of(THEN), 4,
                List.of(new PendingFile("evil\u001b.dta", THEN, Message.of("still.written"))),
                List.of(new FolderStatus(FolderRole.OUTBOX, Path.of("depart"), false, false, Optional.of(Message.of("folder.gone")))),
                List.of(Message.of("sofie.window.open")));
    }

    private void check(String id, boolean installation, Supplier<List<CheckResult>> results) {
        calls.services.checks.add(new Check() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public boolean installation() {
                return installation;
            }

            @Override
            public List<CheckResult> run() {
                return results.get();
            }
        });
    }

    private JsonObject json() {
        return JsonParser.parseString(calls.output.out()).getAsJsonObject();
    }
}
