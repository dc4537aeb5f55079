// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.program;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lu.seco.core.Message;
import lu.seco.core.update.Available;
import lu.seco.core.update.InstalledState;
import lu.seco.core.update.ReleaseNote;
import lu.seco.core.update.Restart;
import lu.seco.core.update.Site;
import lu.seco.core.update.SiteKeys;
import lu.seco.core.update.UpdateCheck;
import lu.seco.core.update.UpdateListener;
import lu.seco.core.update.UpdateResult;
import lu.seco.core.update.UpdateStanding;
import lu.seco.core.update.Updates;
import lu.seco.service.internal.cli.RestartSwitch;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Test;

public class ProgramCommandsTest {

    private final Calls calls = new Calls();
    private final FakeUpdates updates = new FakeUpdates();

    @Before
    public void updates() {
        calls.services.with(Updates.class, updates);
    }

    @Test
    public void aNewerVersionIsShownWithWhatIsNewAndIsSomethingToDo() {
        assertEquals(10, calls.call("program", "check"));
        assertTrue(calls.output.out(), calls.output.out().contains("update.available") && calls.output.out().contains("  Summer.\n"));
        assertTrue(calls.output.err(), calls.output.err().contains("update.readonly"));
        assertEquals(List.of("check"), updates.asked);
    }

    @Test
    public void theJsonOfACheckHasAllKeys() {
        assertEquals(10, calls.call("program", "check", "--json", "--lang", "en"));
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertEquals("1.0.0", json.get("installed").getAsString());
        JsonObject found = json.getAsJsonObject("available");
        assertEquals("1.1.0", found.get("version").getAsString());
        assertEquals("Summer.", found.getAsJsonArray("notes").get(0).getAsJsonObject().get("text").getAsString());
        assertEquals("update.readonly", found.getAsJsonObject("hindrance").get("code").getAsString());
        assertTrue(found.get("caution").isJsonNull());
    }

    @Test
    public void upToDateAndNotKnownAreToldApart() {
        updates.check = new UpdateCheck(Optional.empty(), Message.of("update.none", "1.0.0"), List.of());
        assertEquals(0, calls.call("program", "check"));
        assertEquals(0, calls.call("program", "apply"));
        updates.check = new UpdateCheck(Optional.empty(), Message.of("update.sites.failed"), List.of(Message.of("update.site.unsigned", "x")));
        assertEquals(7, calls.call("program", "check"));
        assertEquals(7, calls.call("program", "apply"));
        assertTrue(calls.output.err().contains("update.site.unsigned"));
        updates.check = new UpdateCheck(Optional.empty(), Message.of("update.sites.none"), List.of());
        assertEquals(7, calls.call("program", "check"));
        assertFalse(updates.asked.toString().contains("apply"));
    }

    @Test
    public void theNewestIsInstalledAndANamedOneOnly() {
        assertEquals(0, calls.call("program", "apply"));
        assertEquals(0, calls.call("program", "apply", "1.0.5"));
        assertEquals(List.of("check", "apply 1.1.0 paie", "apply 1.0.5 paie"), updates.asked);
        assertFalse("nobody runs who has to be restarted", calls.output.out().contains("cli.program.restart.needed"));
    }

    @Test
    public void whoRunsIsToldToRestartAndNothingDoesItByItself() {
        calls.engineRuns = true;
        calls.services.restart.arm(() -> updates.asked.add("restarted"));
        assertEquals(0, calls.call("program", "apply"));
        assertTrue(calls.output.out().contains("cli.program.restart.needed"));
        assertFalse(updates.asked.contains("restarted"));
    }

    @Test
    public void whatWasNotDoneIsSaidOnTheSideOfErrors() {
        updates.result = new UpdateResult(false, Message.of("update.site.damaged", "x", "y"));
        assertEquals(7, calls.call("program", "apply"));
        assertTrue(calls.output.err().contains("update.site.damaged"));
    }

    @Test
    public void theStateBeforeThePresentOneIsTheOneToGoBackTo() {
        assertEquals(0, calls.call("program", "history"));
        assertTrue(calls.output.out().contains("anne"));
        assertEquals(0, calls.call("program", "revert"));
        assertEquals(0, calls.call("program", "revert", "3"));
        assertEquals(List.of("revert 5 paie", "revert 3 paie"), updates.asked);
        updates.states = List.of(updates.states.get(0));
        assertEquals(7, calls.call("program", "revert"));
        assertEquals(2, calls.call("program", "revert", "yesterday"));
    }

    @Test
    public void aServiceRestartsAndAWindowIsRestartedByItsPerson() {
        RestartSwitch restart = calls.services.restart;
        calls.services.with(Restart.class, restart);
        assertEquals(7, calls.call("program", "restart"));
        assertTrue(calls.output.err().contains("cli.program.restart.window"));
        restart.arm(() -> updates.asked.add("end"));
        assertEquals(0, calls.call("program", "restart"));
        assertEquals(List.of("end"), updates.asked);
        assertTrue(restart.wanted());
    }

    @Test(timeout = 60_000)
    public void aServiceThatIsRestartedEndsWithTheCodeTheScriptsWaitFor() throws Exception {
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> calls.call("run"));
        while (!calls.services.restart.possible()) {
            Thread.onSpinWait();
        }
        calls.services.restart.restart();
        assertEquals(23, ended.get().intValue());
        assertEquals(List.of("channel open", "start", "stop", "channel close"), calls.services.exchange.calls);
        assertFalse(calls.services.restart.possible());
    }

    @Test
    public void keysAreListedMadeAndUsed() {
        FakeKeys keys = new FakeKeys();
        calls.services.with(SiteKeys.class, keys);
        assertEquals(0, calls.call("program", "keys"));
        keys.trusted.add(new SiteKeys.Trusted("wrong.pem", ""));
        assertEquals(8, calls.call("program", "keys", "--json"));
        assertEquals(0, calls.call("program", "new-key", "f", "office"));
        assertEquals(11, calls.call("program", "new-key", "f", "there"));
        assertEquals(0, calls.call("program", "sign", "site", "office.key"));
        assertEquals(List.of(calls.folder.resolve("f") + " office", calls.folder.resolve("site") + " " + calls.folder.resolve("office.key")), keys.asked);
    }

    private static final class FakeKeys implements SiteKeys {
        private final List<Trusted> trusted = new ArrayList<>(List.of(new Trusted("seco", "ab")));
        private final List<String> asked = new ArrayList<>();

        @Override
        public String generate(Path folder, String name) throws IOException {
            if (name.equals("there")) {
                throw new FileAlreadyExistsException(name);
            }
            asked.add(folder + " " + name);
            return "ab";
        }

        @Override
        public String sign(Path site, Path key) {
            asked.add(site + " " + key);
            return "ab";
        }

        @Override
        public List<Trusted> trusted() {
            return trusted;
        }
    }

    private static final class FakeUpdates implements Updates {
        private final List<String> asked = new ArrayList<>();
        private List<InstalledState> states = List.of(new InstalledState(7, "1.0.0", Instant.EPOCH, true, "anne"),
                new InstalledState(5, "0.9.0", Instant.EPOCH, false, ""));
        private UpdateResult result = new UpdateResult(true, Message.of("update.done", "1.1.0"));
        private UpdateCheck check = new UpdateCheck(Optional.of(new Available("1.1.0", new Site("https://x/", false), Instant.EPOCH, 17, 2_000_000,
                List.of(new ReleaseNote("1.1.0", Map.of("en", "Summer."))), Optional.of(Message.of("update.readonly", "x", "y")), Optional.empty())),
                Message.of("update.available", "1.1.0", "1.0.0"), List.of());

        @Override
        public UpdateStanding standing() {
            return new UpdateStanding("1.0.0", "folder", List.of(), Optional.empty(), Optional.empty());
        }

        @Override
        public CompletableFuture<UpdateCheck> check() {
            asked.add("check");
            return CompletableFuture.completedFuture(check);
        }

        @Override
        public CompletableFuture<UpdateResult> apply(String version, String person) {
            asked.add("apply " + version + " " + person);
            return CompletableFuture.completedFuture(result);
        }

        @Override
        public List<InstalledState> history() {
            return states;
        }

        @Override
        public CompletableFuture<UpdateResult> revert(long state, String person) {
            asked.add("revert " + state + " " + person);
            return CompletableFuture.completedFuture(result);
        }

        @Override
        public void cancel() {
            asked.add("cancel");
        }

        @Override
        public Runnable follow(UpdateListener listener) {
            return () -> { };
        }

        @Override
        public Optional<Message> hindrance() {
            return Optional.empty();
        }
    }
}
