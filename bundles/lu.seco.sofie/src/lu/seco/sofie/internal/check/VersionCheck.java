// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * When SOFiE's programs last changed. Whether they are the newest nobody can tell from outside: SOFiE updates itself and publishes no list.
 */
@Component(service = Check.class)
public final class VersionCheck extends InstallationCheck {

    @Activate
    public VersionCheck(@Reference Installation installation) {
        super("sofie.version", installation);
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        Optional<FileTime> newest = Optional.empty();
        Optional<Path> lib = descriptor.optionalFolder(Role.LIB).filter(Files::isDirectory);
        if (lib.isPresent()) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(lib.get(), "*.jar")) {
                for (Path jar : jars) {
                    FileTime time = Files.getLastModifiedTime(jar);
                    newest = newest.filter(before -> before.compareTo(time) >= 0).or(() -> Optional.of(time));
                }
            } catch (IOException e) {
                return List.of(unknown(Message.of("sofie.folder.unreadable", lib.get(), e)));
            }
        }
        return List.of(unknown(newest.map(time -> Message.of("sofie.check.version.changed", time))
                .orElse(Message.of("sofie.check.version.unknown"))));
    }
}
