// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.io.SafeFile;
import lu.seco.core.settings.ChangeLedger;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.core.sofie.Certainty;
import lu.seco.core.sofie.InstallationProposal;
import lu.seco.core.sofie.InstallationSetup;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.descriptor.DescriptorText;
import lu.seco.sofie.internal.descriptor.OsFamily;
import lu.seco.sofie.internal.run.Processes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** Reads an installation and writes the descriptor. */
@Component(service = InstallationSetup.class)
public final class SetupComponent implements InstallationSetup {

    /** Under this name the descriptor stands in the journal: the setting that says where it is. */
    private static final String ITEM = "sofie.descriptor";

    private final Rules rules = Rules.load();
    private final Installation installation;
    private final OsFamily os;
    private final Logger log;
    private final Glance glance;
    private final ChangeLedger ledger;

    @Activate
    public SetupComponent(@Reference Installation installation, @Reference ChangeLedger ledger, @Reference(service = LoggerFactory.class) Logger log) {
        this(installation, OsFamily.of(System.getProperty("os.name")), ledger, log);
    }

    SetupComponent(Installation installation, OsFamily os, ChangeLedger ledger, Logger log) {
        this.installation = installation;
        this.os = os;
        this.ledger = ledger;
        this.log = log;
        glance = new Glance(log);
    }

    @Override
    public Path file() {
        return installation.descriptorFile().file();
    }

    @Override
    public boolean present() {
        return Files.exists(file());
    }

    @Override
    public InstallationProposal read(Path root, String user, boolean several) throws InterruptedException {
        Findings findings = new Findings(present(root, user));
        findings.line("root", root.toString());
        findings.line("user", user);
        findings.fact("root", root, Certainty.SEEN);
        findings.fact("user", user, Certainty.SEEN);
        if (several && !findings.chosen("process.root")) {
            findings.line("process.root", "yes");
            findings.fact("process.root", "yes", Certainty.ASSUMED, Message.of("setup.note.several"));
        }
        script(root, user, findings);
        new FolderReader(rules, glance, root, user).read(os, findings);
        new LogReader(rules, glance, root, user, this::descriptor).read(findings.proposal().descriptor(), findings);
        new ProgramReader(rules, glance, root, user).read(findings);
        findings.unknown("context", Message.of("setup.note.context"));
        return findings.proposal();
    }

    private void script(Path root, String user, Findings findings) throws InterruptedException {
        String name = "run_batch_" + user + (os == OsFamily.WINDOWS ? ".bat" : ".ksh");
        for (String folder : List.of("", "*/", "*/*/")) {
            List<Path> found = findings.chosen("script") ? List.of() : glance.find(root, folder + name);
            if (!found.isEmpty()) {
                findings.fact("script", found.get(0), Certainty.SEEN);
                if (!folder.isEmpty()) {
                    findings.line("script", root.relativize(found.get(0)).toString().replace('\\', '/').replace(user, "{user}"));
                }
                return;
            }
        }
        if (findings.chosen("script")) {
            findings.fact("script", findings.line("script").orElse(""), Certainty.SEEN, Message.of("setup.note.chosen"));
        } else {
            findings.unknown("script", Message.of("setup.note.script", name));
        }
    }

    /** What the present descriptor says beside root and user, if it is one of the same installation. */
    private Map<String, String> present(Path root, String user) {
        Map<String, String> lines = new LinkedHashMap<>();
        DescriptorFile file = installation.descriptorFile();
        boolean same = file.read().descriptor().filter(now -> now.root().equals(root.normalize()) && now.user().equals(user)).isPresent();
        if (same) {
            file.lines().forEach(line -> lines.put(line.key(), line.value()));
        }
        return lines;
    }

    @Override
    public List<SettingsProblem> problems(Map<String, String> descriptor) {
        return DescriptorText.unwritable(descriptor, file()).orElseGet(() -> DescriptorText.read(descriptor, file(), os).problems());
    }

    @Override
    public String text(Map<String, String> descriptor) {
        return DescriptorText.of(descriptor, os);
    }

    @Override
    public List<Check> checks(Map<String, String> descriptor) {
        return new TrialChecks(new Trial(DescriptorFile.trial(file(), os, DescriptorText.read(descriptor, file(), os)), installation.processes()), log).all();
    }

    private Optional<Descriptor> descriptor(Map<String, String> lines) {
        return DescriptorText.read(lines, file(), os).descriptor();
    }

    @Override
    public List<SettingsProblem> write(Map<String, String> descriptor, String person) throws IOException {
        List<SettingsProblem> problems = problems(descriptor);
        if (!problems.isEmpty()) {
            return problems;
        }
        Path file = file();
        if (Files.exists(file)) {
            if (!Files.isWritable(file)) {
                throw new IOException(file + ": read-only");
            }
            SafeFile.write(file.resolveSibling(file.getFileName() + ".previous"), Files.readAllBytes(file));
        }
        SafeFile.writeWithFolder(file, text(descriptor).getBytes(StandardCharsets.UTF_8));
        ledger.changed(Map.of(ITEM, descriptor.get("user") + " (" + descriptor.get("root") + ")"), person);
        return List.of();
    }

    /** An installation whose descriptor is not written. */
    private record Trial(DescriptorFile descriptorFile, Processes processes) implements Installation {
    }
}
