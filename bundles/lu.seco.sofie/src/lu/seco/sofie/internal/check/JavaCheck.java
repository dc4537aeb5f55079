// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the script will find a Java. Which version SOFiE needs, public documentation does not say. */
@Component(service = Check.class)
public final class JavaCheck extends InstallationCheck {

    @Activate
    public JavaCheck(@Reference Installation installation) {
        super("sofie.java", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        Programs programs = Programs.of(descriptor);
        Optional<Path> java = programs.variable("JAVA_HOME")
                .flatMap(home -> programs.find(home + File.separator + "bin" + File.separator + "java"))
                .or(() -> programs.find("java"));
        return List.of(java.isPresent() ? CheckResult.good(Message.of("sofie.check.java.good", java.get()))
                : CheckResult.warning(Message.of("sofie.check.java.missing"), Message.of("sofie.check.java.remedy")));
    }
}
