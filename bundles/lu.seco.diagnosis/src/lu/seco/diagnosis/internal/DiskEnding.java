// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.validity.Ending;
import lu.seco.core.validity.Ending.Source;
import lu.seco.core.validity.Ending.Urgency;
import lu.seco.core.validity.EndingSource;
import lu.seco.diagnosis.internal.DiskCheck.FreeSpace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Room on the disk of the data folder, listed with what ends only where it runs short. */
@Component(service = EndingSource.class, configurationPid = DiagnosisSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DiskEnding implements EndingSource {

    private static final long MEGABYTE = 1_000_000;

    private final Path folder;
    private final FreeSpace space;
    private final DiskCheck.Config config;

    @Activate
    public DiskEnding(@Reference DataFolder data, DiskCheck.Config config) {
        this(data.root(), path -> Files.getFileStore(path).getUsableSpace(), config);
    }

    DiskEnding(Path folder, FreeSpace space, DiskCheck.Config config) {
        this.folder = folder;
        this.space = space;
        this.config = config;
    }

    @Override
    public List<Ending> endings() {
        try {
            long free = space.of(folder) / MEGABYTE;
            if (free < config.disk_alarm()) {
                return List.of(ending(Urgency.URGENT, Message.of("validity.disk.full", folder, free, config.disk_alarm())));
            }
            return free < config.disk_warning() ? List.of(ending(Urgency.SOON, Message.of("validity.disk.low", folder, free, config.disk_warning())))
                    : List.of();
        } catch (IOException | SecurityException e) {
            // the check of the disk says that it cannot be looked at
            return List.of();
        }
    }

    private static Ending ending(Urgency urgency, Message told) {
        return new Ending("disk", Optional.empty(), Optional.empty(), Source.READ, urgency, told);
    }
}
