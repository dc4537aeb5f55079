// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.sofie.FoundInstallation;
import lu.seco.core.sofie.FoundInstallation.Likelihood;
import lu.seco.core.sofie.InstallationFinder;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether the profile of the user is there a second time: what the copy sends stands in the copy's own log, so SeCo could not prove it, and both would
 * fetch answers. Only usual places are looked at, and those of the settings.
 */
@Component(service = Check.class)
public final class CopiesCheck extends InstallationCheck {

    private final InstallationFinder finder;

    @Activate
    public CopiesCheck(@Reference Installation installation, @Reference InstallationFinder finder) {
        super("sofie.copies", installation);
        this.finder = Objects.requireNonNull(finder, "finder");
    }

    @Override
    List<CheckResult> look(Descriptor descriptor) {
        List<FoundInstallation> found;
        try {
            found = finder.find(folder -> { });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(unknown(Message.of("sofie.check.copies.interrupted")));
        }
        List<CheckResult> copies = found.stream().filter(one -> one.likelihood().compareTo(Likelihood.LIKELY) <= 0)
                .filter(one -> one.users().contains(descriptor.user()) && !same(one.root(), descriptor.root()))
                .map(one -> CheckResult.warning(Message.of("sofie.check.copies.found", descriptor.user(), one.root()),
                        Message.of("sofie.check.copies.remedy", one.root()))).toList();
        return copies.isEmpty() ? List.of(CheckResult.good(Message.of("sofie.check.copies.good", descriptor.user()))) : copies;
    }

    private static boolean same(Path one, Path other) {
        try {
            return one.toRealPath().equals(other.toRealPath());
        } catch (IOException e) {
            // one of them cannot be reached: then only the names can be compared
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        }
    }
}
