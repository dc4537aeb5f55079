// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.RunCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the start script is there and the programs of the three commands can be found. Starts nothing. */
@Component(service = Check.class)
public final class ScriptCheck extends InstallationCheck {

    @Activate
    public ScriptCheck(@Reference Installation installation) {
        super("sofie.script", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        List<CheckResult> results = new ArrayList<>();
        Path script = descriptor.script();
        if (!Files.isRegularFile(script)) {
            results.add(CheckResult.bad(Message.of("sofie.check.script.missing", script), Message.of("sofie.check.script.login", script)));
        } else if (!Files.isReadable(script)) {
            results.add(CheckResult.bad(Message.of("sofie.check.script.unreadable", script),
                    Message.of("sofie.check.rights.remedy", script)));
        } else {
            results.add(CheckResult.good(Message.of("sofie.check.script.good", script)));
        }
        Programs programs = Programs.of(descriptor);
        Stream<String> used = descriptor.commands().values().stream().map(RunCommand::words).map(words -> words.get(0)).distinct();
        used.forEach(program -> {
            Optional<Path> found = programs.find(program);
            results.add(found.isPresent() ? CheckResult.good(Message.of("sofie.check.program.good", program, found.get()))
                    : CheckResult.bad(Message.of("sofie.check.program.missing", program),
                            Message.of("sofie.check.program.remedy", program)));
        });
        if (!Files.isDirectory(descriptor.workingFolder())) {
            results.add(CheckResult.bad(Message.of("sofie.folder.missing", descriptor.workingFolder()),
                    Message.of("sofie.check.folder.remedy", descriptor.workingFolder(), "working.folder")));
        }
        return results;
    }
}
