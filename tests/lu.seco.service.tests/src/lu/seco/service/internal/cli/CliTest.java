// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.cli;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.SupportBundle;
import lu.seco.core.journal.Journal.Verification;
import lu.seco.core.settings.Settings;
import lu.seco.service.internal.cli.Invocation.Caller;
import lu.seco.service.internal.control.ControlClient;
import lu.seco.service.internal.control.ControlLimits;
import lu.seco.service.internal.control.ControlRequest;
import lu.seco.service.internal.control.ControlServer;
import lu.seco.service.internal.fake.Calls;
import lu.seco.service.internal.fake.FakeGuard;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CliTest {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final long SELF = ProcessHandle.current().pid();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Calls here = new Calls();
    private final Calls there = new Calls();
    private final List<ControlServer> servers = new ArrayList<>();
    private Path note;

    @Before
    public void place() {
        note = folder.getRoot().toPath().resolve("control");
    }

    @After
    public void close() {
        servers.forEach(ControlServer::close);
    }

    @Test
    public void aFreeFolderIsTakenBeforeTheJournalIsTouched() {
        assertEquals(0, call("journal"));
        assertEquals(List.of("journal, guard [seco journal]"), here.services.asked);
    }

    @Test
    public void whatTheHolderCanDoIsHandedToHim() throws IOException {
        serve();
        assertEquals(4, call("verify", "--lang", "de"));
        assertEquals("de:cli.verify.unsound(1,1,1)\n- de:journal.gone\n", here.output.out());
        assertEquals(List.of(), here.services.asked);
    }

    @Test
    public void ordersReachTheServiceAndTheirAnswerComesBack() throws IOException {
        serve();
        assertEquals(0, call("send"));
        assertEquals(0, call("pause"));
        assertEquals(List.of("SEND", "pause paie"), there.services.exchange.calls);
        assertTrue(here.output.out(), here.output.out().startsWith("cli.order.result(cli.order.send,order.done(SEND))\n"));
    }

    @Test
    public void onceInAFolderWithAServiceBecomesOrders() throws IOException {
        serve();
        assertEquals(0, call("once"));
        assertEquals(List.of("SEND", "RECEIVE"), there.services.exchange.calls);
    }

    @Test
    public void aFolderThatFollowsAnotherServiceSaysThatItIsNotMeantAndStartsNoEngine() {
        here.services.with(Settings.class, (Settings) Proxy.newProxyInstance(Settings.class.getClassLoader(), new Class<?>[] {Settings.class},
                (self, method, arguments) -> method.getName().equals("value") && "remote.follow".equals(arguments[0]) ? Optional.of("/run/seco/window")
                        : null));
        assertEquals(0, call("journal"));
        assertEquals("cli.follows(/run/seco/window,journal)\n", here.output.err());
        assertEquals(3, call("run"));
        assertEquals(List.of(), here.services.exchange.calls);
    }

    @Test
    public void errorsComeBackOnTheErrorOutput() throws IOException {
        serve();
        assertEquals(2, call("journal", "--state", "GONE"));
        assertTrue(here.output.err(), here.output.err().startsWith("cli.journal.state(GONE"));
    }

    @Test
    public void aSecondServiceSaysWhoHoldsTheFolder() throws IOException {
        serve();
        assertEquals(3, call("run"));
        assertEquals("cli.held(seco run," + SELF + ",paie,srv,2026-02-10 08:00:00)\n", here.output.err());
        assertEquals(List.of(), here.services.exchange.calls);
    }

    @Test
    public void withoutAServiceOrdersSaySo() {
        assertEquals(6, call("status"));
        assertEquals("cli.not.running\n", here.output.err());
        assertEquals(List.of(), here.services.guard.acquired);
    }

    @Test
    public void aHolderWhoCannotBeReachedIsNamed() throws IOException {
        here.services.guard.other = Optional.of(FakeGuard.holder(SELF));
        assertEquals(3, call("journal", "--wait", "1ms"));
        Files.writeString(note, "{\"port\":1,\"token\":\"x\",\"pid\":" + SELF + "}");
        assertEquals(3, call("status", "--wait", "1ms"));
        Files.writeString(note, "rubbish");
        assertEquals(3, call("status", "--wait", "1ms"));
    }

    @Test
    public void theNoteOfADeadProcessIsNotFollowed() throws IOException {
        serve();
        here.services.guard.other = Optional.of(FakeGuard.holder(SELF + 1));
        assertEquals(3, call("status", "--wait", "1ms"));
        assertEquals("", here.output.out());
    }

    @Test
    public void aHolderOfWhomNothingIsKnownIsToldSo() {
        here.services.guard.other = Optional.of(FakeGuard.holder(-1));
        assertEquals(3, call("verify", "--wait", "1ms"));
        assertEquals("cli.held.unknown\n", here.output.err());
    }

    @Test
    public void aShortCommandOfSomebodyElseIsWaitedFor() {
        here.services.guard.other = Optional.of(FakeGuard.holder(SELF));
        here.services.guard.looks = 2;
        assertEquals(0, call("verify", "--wait", "10s"));
    }

    @Test
    public void aFolderThatCannotBeLockedIsAnError() {
        here.services.guard.broken = true;
        assertEquals(1, call("journal"));
        assertEquals("cli.guard.failed(no locks on this share)\n", here.output.err());
    }

    @Test
    public void usageErrorsNeedNoFolder() {
        here.services.guard.broken = true;
        assertEquals(2, call("jurnal"));
        assertEquals(0, call("--help"));
    }

    @Test
    public void aClosedOutputEndsTheCommand() {
        here.output.gone = true;
        assertEquals(1, call("journal"));
    }

    @Test
    public void aServiceThatGoesAwayInTheMiddleIsTold() throws IOException {
        servers.add(new ControlServer(note, ControlLimits.STANDARD, (request, output) -> {
            output.out("half");
            throw new IllegalStateException("bug");
        }, there.log.logger()));
        here.services.guard.other = Optional.of(FakeGuard.holder(SELF));
        assertEquals(1, call("status"));
        assertEquals("half", here.output.out());
        assertEquals("cli.channel.lost\n", here.output.err());
    }

    @Test
    public void theServiceCannotBeStartedThroughTheService() throws IOException {
        serve();
        assertEquals(2, new ServedCommands(there.runner(), there.stop).handle(new ControlRequest(List.of("run"), "x", 0, HOME), here.output));
        assertEquals(List.of(), there.services.exchange.calls);
    }

    @Test
    public void whatTouchesOnlyFilesOfTheCallerIsDoneHereWhoeverHoldsTheFolder() throws IOException {
        serve();
        assertEquals(1, call("check", "a.dta"));
        assertEquals("cli.missing.nobody(FileKnowledge,FileKnowledge)\n", here.output.err());
        assertEquals(0, call("completion", "bash"));
        here.services.guard.broken = true;
        assertEquals(0, call("completion", "bash"));
        assertEquals(List.of(), here.services.guard.acquired);
    }

    @Test
    public void nobodyReadsFilesThroughTheService() throws IOException {
        ServedCommands served = new ServedCommands(there.runner(), there.stop);
        assertEquals(2, served.handle(new ControlRequest(List.of("check", "/etc/passwd"), "x", 0, HOME), here.output));
        assertEquals("cli.not.served\n", here.output.err());
    }

    @Test
    public void filesAreMeantFromTheFolderOfTheCallerWhoeverCarriesTheCommandOut() throws IOException {
        serve();
        here.folder = folder.newFolder("caller").toPath();
        there.services.with(SupportBundle.class, target -> target.resolve("x.zip"));
        assertEquals(0, call("bundle"));
        assertEquals("cli.bundle.written(" + here.folder.resolve("x.zip") + ")\n", here.output.out());
        here.output.forget();
        folder.newFolder("caller", "in");
        assertEquals(0, call("bundle", "in"));
        assertEquals("cli.bundle.written(" + here.folder.resolve("in").resolve("x.zip") + ")\n", here.output.out());
    }

    private void serve() throws IOException {
        there.services.journal.verification = new Verification(1, 1,
                List.of(Message.of("journal.gone")));
        servers.add(new ControlServer(note, ControlLimits.STANDARD, new ServedCommands(there.runner(), there.stop), there.log.logger()));
        here.services.guard.other = Optional.of(FakeGuard.holder(SELF));
    }

    private int call(String... arguments) {
        return new Cli(here.runner(), here.services, new ControlClient(note, Duration.ofSeconds(10)), here.stop, here.log.logger())
                .run(List.of(arguments), new Caller("paie", 0, here.folder), here.output);
    }
}
