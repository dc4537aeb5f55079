// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.core.check.CheckResult.Outcome;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.descriptor.Descriptor;

/** What all checks of the installation have in common: without a descriptor there is nothing to look at. */
abstract class InstallationCheck implements Check {

    private final String id;
    private final Installation installation;

    InstallationCheck(String id, Installation installation) {
        this.id = id;
        this.installation = Objects.requireNonNull(installation, "installation");
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final boolean installation() {
        return true;
    }

    final Installation where() {
        return installation;
    }

    @Override
    public List<CheckResult> run() {
        Optional<Descriptor> descriptor = installation.descriptorFile().read().descriptor();
        return descriptor.isPresent() ? look(descriptor.get())
                : List.of(unknown(Message.of("sofie.check.no-descriptor", installation.descriptorFile().file())));
    }

    /** Looks at the installation. */
    abstract List<CheckResult> look(Descriptor descriptor);

    static CheckResult unknown(Message found) {
        return new CheckResult(Outcome.UNKNOWN, found, Optional.empty());
    }
}
