// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.check.Check;
import lu.seco.core.check.CheckResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Whether the disk of the data folder has room: every file that goes or comes is kept there. */
@Component(service = Check.class, configurationPid = DiagnosisSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DiskCheck implements Check {

    private static final long MEGABYTE = 1_000_000;

    private final Path folder;
    private final FreeSpace space;
    private final int warning;
    private final int alarm;

    /** Settings; a changed one makes a new check, which has no state to lose. */
    public @interface Config {
        /** Free megabytes below which a person should know. */
        int disk_warning() default 1000;

        /** Free megabytes below which it does not work. */
        int disk_alarm() default 200;
    }

    /** Looks at the disk of the data folder. */
    @Activate
    public DiskCheck(@Reference DataFolder data, Config config) {
        this(data.root(), path -> Files.getFileStore(path).getUsableSpace(), config.disk_warning(), config.disk_alarm());
    }

    DiskCheck(Path folder, FreeSpace space, int warning, int alarm) {
        this.folder = folder;
        this.space = space;
        this.warning = warning;
        this.alarm = alarm;
    }

    @Override
    public String id() {
        return "seco.disk";
    }

    @Override
    public boolean installation() {
        return false;
    }

    @Override
    public List<CheckResult> run() {
        try {
            return List.of(judge(space.of(folder) / MEGABYTE));
        } catch (IOException | SecurityException e) {
            return List.of(new CheckResult(CheckResult.Outcome.UNKNOWN, Message.of("diagnosis.disk.unreadable", folder, Reason.of(e)),
                    Optional.empty()));
        }
    }

    private CheckResult judge(long free) {
        if (free < alarm) {
            return CheckResult.bad(Message.of("diagnosis.disk.full", folder, free, alarm), Message.of("diagnosis.disk.remedy", folder));
        }
        if (free < warning) {
            return CheckResult.warning(Message.of("diagnosis.disk.low", folder, free, warning),
                    Message.of("diagnosis.disk.remedy", folder));
        }
        return CheckResult.good(Message.of("diagnosis.disk.good", folder, free));
    }

    /** How many bytes a folder's disk has for us. */
    @FunctionalInterface
    interface FreeSpace {
        long of(Path folder) throws IOException;
    }
}
