// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.setup;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.settings.SettingDefinition;
import lu.seco.core.settings.Settings;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.Certainty;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.service.internal.fake.Calls;
import org.junit.Before;
import org.junit.Test;

public class SetupCommandTest {

    private static final Path ONE = Path.of("/opt/cetrel/sofie");
    private static final Path OTHER = Path.of("/srv/sofie");

    private final Calls calls = new Calls();
    private final List<FoundInstallation> found = new ArrayList<>(List.of(installation(ONE, Likelihood.CERTAIN, "999900203")));
    private final List<String> done = new ArrayList<>();
    private CheckResult result = CheckResult.good(Message.of("sofie.check.root.good", ONE));
    private List<SettingsProblem> refused = List.of();

    @Before
    public void start() {
        calls.services.with(InstallationFinder.class, new Finder());
        calls.services.with(InstallationSetup.class, new Setup());
        calls.services.with(Settings.class, new Changes());
    }

    @Test
    public void installationsAreShownWithWhatSpeaksForThem() {
        assertEquals(0, calls.call("installations"));
        assertTrue(calls.output.out(), calls.output.out().contains("setup.trait.script"));
        calls.output.forget();
        assertEquals(0, calls.call("installations", "--json"));
        JsonObject one = JsonParser.parseString(calls.output.out()).getAsJsonObject().get("installations").getAsJsonArray().get(0).getAsJsonObject();
        assertEquals(ONE.toString(), one.get("root").getAsString());
        assertEquals("CERTAIN", one.get("likelihood").getAsString());
    }

    @Test
    public void noneIsNotFoundQuietly() {
        found.clear();
        assertEquals(7, calls.call("installations"));
        assertEquals("cli.installations.none\n", calls.output.err());
    }

    @Test
    public void withoutYesNothingIsWritten() {
        assertEquals(0, calls.call("setup"));
        assertEquals(List.of(), done);
        assertTrue(calls.output.out(), calls.output.out().contains("cli.setup.line(root = " + ONE + ")"));
    }

    @Test
    public void withYesSettingsAndDescriptorAreWritten() {
        assertEquals(0, calls.call("setup", "--yes", "--outbox", "/pay/out"));
        assertEquals(List.of("change {exchange.outbox=/pay/out} paie", "write 999900203 paie"), done);
        assertTrue(calls.output.out(), calls.output.out().contains("cli.setup.written"));
    }

    @Test
    public void aSettingThatIsRefusedKeepsTheDescriptorToo() {
        refused = List.of(new SettingsProblem(0, "exchange.outbox", "x", Message.of("settings.value.wrong")));
        assertEquals(7, calls.call("setup", "--yes", "--outbox", "/pay/out"));
        assertEquals(List.of("change {exchange.outbox=/pay/out} paie"), done);
        assertEquals("settings.value.wrong\n", calls.output.err());
    }

    @Test
    public void severalInstallationsOrUsersAreAPersonsChoice() {
        found.add(installation(OTHER, Likelihood.CERTAIN, "1", "2"));
        assertEquals(7, calls.call("setup", "--yes"));
        assertTrue(calls.output.err(), calls.output.err().startsWith("cli.setup.choose("));
        calls.output.forget();
        assertEquals(7, calls.call("setup", "--yes", "--root", OTHER.toString()));
        assertEquals("cli.setup.user(1, 2)\n", calls.output.err());
        assertEquals(0, calls.call("setup", "--yes", "--root", OTHER.toString(), "--user", "2"));
        assertEquals(List.of("write 2 paie"), done);
    }

    @Test
    public void aFolderThatIsNoInstallationNeedsForce() {
        found.set(0, installation(OTHER, Likelihood.POSSIBLE, "1"));
        assertEquals(7, calls.call("setup", "--yes", "--root", OTHER.toString()));
        assertEquals(List.of(), done);
        assertEquals(0, calls.call("setup", "--yes", "--force", "--root", OTHER.toString()));
    }

    @Test
    public void whatDoesNotWorkIsNotWrittenWithoutForce() {
        result = CheckResult.bad(Message.of("sofie.root.missing", ONE), Message.of("sofie.check.root.remedy", ONE));
        assertEquals(5, calls.call("setup", "--yes", "--json"));
        JsonObject json = JsonParser.parseString(calls.output.out()).getAsJsonObject();
        assertFalse(json.get("written").getAsBoolean());
        assertEquals("cli.setup.bad", json.get("told").getAsJsonObject().get("code").getAsString());
        assertEquals(List.of(), done);
        assertEquals(5, calls.call("setup", "--yes", "--force"));
        assertEquals(List.of("write 999900203 paie"), done);
    }

    private static FoundInstallation installation(Path root, Likelihood likelihood, String... users) {
        return new FoundInstallation(root, likelihood, List.of(Message.of("setup.trait.script")), List.of(Message.of("setup.trait.keys")), List.of(users));
    }

    private final class Finder implements InstallationFinder {

        @Override
        public List<Path> places() {
            return List.of(ONE);
        }

        @Override
        public List<FoundInstallation> find(Progress progress) {
            return List.copyOf(found);
        }

        @Override
        public List<FoundInstallation> find(Path named, Progress progress) {
            return List.copyOf(found);
        }
    }

    private final class Setup implements InstallationSetup {

        @Override
        public Path file() {
            return Path.of("/var/lib/seco/sofie.properties");
        }

        @Override
        public boolean present() {
            return false;
        }

        @Override
        public InstallationProposal read(Path root, String user, boolean several) {
            return new InstallationProposal(List.of(new InstallationFact("root", root.toString(), Certainty.SEEN, Optional.empty())),
                    Map.of("root", root.toString(), "user", user), Map.of(), 0);
        }

        @Override
        public List<SettingsProblem> problems(Map<String, String> descriptor) {
            return List.of();
        }

        @Override
        public String text(Map<String, String> descriptor) {
            return "# head\nroot = " + descriptor.get("root") + "\n";
        }

        @Override
        public List<Check> checks(Map<String, String> descriptor) {
            return List.of(new Check() {
                @Override
                public String id() {
                    return "sofie.root";
                }

                @Override
                public boolean installation() {
                    return true;
                }

                @Override
                public List<CheckResult> run() {
                    return List.of(result);
                }
            });
        }

        @Override
        public List<SettingsProblem> write(Map<String, String> descriptor, String person) {
            done.add("write " + descriptor.get("user") + " " + person);
            return List.of();
        }
    }

    private final class Changes implements Settings {

        @Override
        public List<SettingDefinition> definitions() {
            return List.of();
        }

        @Override
        public Optional<String> value(String key) {
            return Optional.empty();
        }

        @Override
        public List<SettingsProblem> problems() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> change(Map<String, String> values, String person) {
            done.add("change " + values + " " + person);
            return refused;
        }

        @Override
        public List<SettingsProblem> reload() {
            return List.of();
        }
    }
}
