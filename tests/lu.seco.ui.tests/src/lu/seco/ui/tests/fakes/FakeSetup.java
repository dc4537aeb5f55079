// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.tests.fakes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.Certainty;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFact;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.core.sofie.InstallationSetup;

/** One machine with one installation of SOFiE, or with none. */
public final class FakeSetup implements InstallationFinder, InstallationSetup {

    public static final Path ROOT = Path.of("/opt/cetrel/sofie");

    public final List<String> written = new ArrayList<>();
    public List<FoundInstallation> found = List.of(installation(ROOT, Likelihood.CERTAIN, "888810008", "999900203"));
    public boolean present;
    public boolean broken;
    public int waiting;
    public List<SettingsProblem> refused = List.of();
    public List<Path> named = new ArrayList<>();

    public static FoundInstallation installation(Path root, Likelihood likelihood, String... users) {
        return new FoundInstallation(root, likelihood, List.of(Message.of("setup.trait.script")), List.of(Message.of("setup.trait.keys")), List.of(users));
    }

    @Override
    public List<Path> places() {
        return List.of(ROOT);
    }

    @Override
    public List<FoundInstallation> find(Progress progress) {
        progress.looking(ROOT);
        return found;
    }

    @Override
    public List<FoundInstallation> find(Path folder, Progress progress) {
        named.add(folder);
        return List.of(installation(folder, Likelihood.LIKELY, "1"));
    }

    @Override
    public Path file() {
        return Path.of("/var/lib/seco/sofie.properties");
    }

    @Override
    public boolean present() {
        return present;
    }

    @Override
    public InstallationProposal read(Path root, String user, boolean several) {
        return new InstallationProposal(List.of(new InstallationFact("root", root.toString(), Certainty.SEEN, Optional.empty()),
                new InstallationFact("folder.outbox", root + "/out", Certainty.ASSUMED, Optional.of(Message.of("setup.note.folder.name"))),
                new InstallationFact("context", "", Certainty.UNKNOWN, Optional.of(Message.of("setup.note.context")))),
                Map.of("root", root.toString(), "user", user), Map.of(), waiting);
    }

    @Override
    public List<SettingsProblem> problems(Map<String, String> descriptor) {
        return List.of();
    }

    @Override
    public String text(Map<String, String> descriptor) {
        return "# head\n\nroot = " + descriptor.get("root") + "\nuser = " + descriptor.get("user") + "\n";
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
                return List.of(CheckResult.bad(Message.of("sofie.root.missing"), Message.of("sofie.check.root.remedy")));
            }
        });
    }

    @Override
    public List<SettingsProblem> write(Map<String, String> descriptor, String person) throws IOException {
        if (broken) {
            throw new IOException("disk full");
        }
        if (refused.isEmpty()) {
            written.add(person + " " + new TreeMap<>(descriptor));
        }
        return refused;
    }
}
