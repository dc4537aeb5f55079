// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import lu.seco.core.DataFolder;
import lu.seco.core.sofie.SofieDriver;
import lu.seco.core.sofie.SofieException;
import lu.seco.core.step.Steps;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.session.InstallationDriver;
import lu.seco.sofie.internal.session.Surroundings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/** The driver as a service. When the settings name another descriptor, the next session is one of the other installation. */
@Component(service = SofieDriver.class)
public final class SofieDriverComponent implements SofieDriver {

    private static final long PAUSE_NANOS = 200_000_000;

    private final Installation installation;
    private final Surroundings surroundings;
    private InstallationDriver driver;
    private DescriptorFile file;

    @Activate
    public SofieDriverComponent(@Reference Installation installation, @Reference DataFolder dataFolder, @Reference Clock clock,
            @Reference(service = LoggerFactory.class) Logger log,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Steps steps) {
        this.installation = installation;
        surroundings = new Surroundings("SeCo " + dataFolder.root(), outputs(dataFolder), installation.processes(), clock, System::nanoTime,
                installation.processes()::machineStart, () -> LockSupport.parkNanos(PAUSE_NANOS), log,
                Steps.of(steps));
    }

    /** Where the outputs of runs are kept. */
    static Path outputs(DataFolder dataFolder) {
        return dataFolder.logs().resolve("sofie");
    }

    private synchronized InstallationDriver driver() {
        DescriptorFile now = installation.descriptorFile();
        if (driver == null || file != now) {
            file = now;
            driver = new InstallationDriver(now, surroundings);
        }
        return driver;
    }

    @Override
    public Opened open() throws SofieException {
        return driver().open();
    }

    @Override
    public String name() {
        return driver().name();
    }
}
