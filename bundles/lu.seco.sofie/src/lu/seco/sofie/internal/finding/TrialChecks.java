// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.finding;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import lu.seco.sofie.internal.Installation;
import lu.seco.sofie.internal.check.AuditLogCheck;
import lu.seco.sofie.internal.check.DescriptorCheck;
import lu.seco.sofie.internal.check.DiskCheck;
import lu.seco.sofie.internal.check.FoldersCheck;
import lu.seco.sofie.internal.check.JavaCheck;
import lu.seco.sofie.internal.check.RootCheck;
import lu.seco.sofie.internal.check.RunningCheck;
import lu.seco.sofie.internal.check.ScriptCheck;
import lu.seco.sofie.internal.check.TechnicalLogCheck;
import lu.seco.sofie.internal.check.VersionCheck;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;
import org.osgi.service.log.Logger;

/** The checks of an installation, for a descriptor that is not written yet: what they leave behind is taken away. */
record TrialChecks(Installation trial, Logger log) {

    List<Check> all() {
        return List.of(new DescriptorCheck(trial), new RootCheck(trial), new ScriptCheck(trial), new Clean(new FoldersCheck(trial)), new JavaCheck(trial),
                new AuditLogCheck(trial), new TechnicalLogCheck(trial), new DiskCheck(trial), new RunningCheck(trial), new VersionCheck(trial));
    }

    /** Takes away the folder that the check of the folders makes for its probe. */
    private final class Clean implements Check {

        private final Check check;

        Clean(Check check) {
            this.check = check;
        }

        @Override
        public String id() {
            return check.id();
        }

        @Override
        public boolean installation() {
            return true;
        }

        @Override
        public List<CheckResult> run() {
            Optional<Path> transfer = trial.descriptorFile().read().descriptor().map(descriptor -> transfer(descriptor));
            Optional<Path> there = transfer.flatMap(TrialChecks::there);
            try {
                return check.run();
            } finally {
                for (Path made = transfer.orElse(null); made != null && !there.equals(Optional.of(made)); made = made.getParent()) {
                    away(made);
                }
            }
        }

        private void away(Path made) {
            try {
                Files.deleteIfExists(made);
            } catch (DirectoryNotEmptyException e) {
                log.info("{} is in use meanwhile and stays", made);
            } catch (IOException e) {
                log.warn("{} was made for a check and cannot be taken away: {}", made, e.toString());
            }
        }
    }

    private static Path transfer(Descriptor descriptor) {
        return descriptor.folder(Role.TRANSFER);
    }

    /** The nearest folder that is there. */
    private static Optional<Path> there(Path folder) {
        Path path = folder;
        while (path != null && !Files.exists(path)) {
            path = path.getParent();
        }
        return Optional.ofNullable(path);
    }
}
