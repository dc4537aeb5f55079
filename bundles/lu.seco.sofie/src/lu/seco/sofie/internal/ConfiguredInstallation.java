// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import java.io.IOException;
import java.nio.file.Path;
import lu.seco.core.DataFolder;
import lu.seco.sofie.internal.descriptor.DescriptorFile;
import lu.seco.sofie.internal.descriptor.DescriptorReading;
import lu.seco.sofie.internal.descriptor.OsFamily;
import lu.seco.sofie.internal.run.Processes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * The installation whose descriptor the settings name. Where there is no descriptor, a commented one to start from is laid beside its
 * place.
 */
@Component(service = Installation.class, configurationPid = SofieSettings.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ConfiguredInstallation implements Installation {

    private final DataFolder dataFolder;
    private final Logger log;
    private final Processes processes;
    private volatile DescriptorFile descriptorFile;

    /** Settings. */
    public @interface Config {
        /** Path of the descriptor file, absolute. */
        String descriptor() default SofieSettings.STANDARD;
    }

    @Activate
    public ConfiguredInstallation(@Reference DataFolder dataFolder, @Reference(service = LoggerFactory.class) Logger log, Config config) {
        this.dataFolder = dataFolder;
        this.log = log;
        processes = new Processes(log);
        descriptorFile = fileOf(config);
    }

    @Modified
    void modified(Config config) {
        descriptorFile = fileOf(config);
    }

    private DescriptorFile fileOf(Config config) {
        Path path = dataFolder.root().resolve(config.descriptor());
        DescriptorFile file = new DescriptorFile(path, OsFamily.of(System.getProperty("os.name")));
        DescriptorReading reading = file.read();
        reading.problems().forEach(problem -> log.error("Installation descriptor: {}", problem.told()));
        if (reading.missing()) {
            try {
                file.writeSample();
            } catch (IOException e) {
                log.warn("The default descriptor cannot be written to {}: {}", file.sample(), e.toString());
            }
        }
        return file;
    }

    @Override
    public DescriptorFile descriptorFile() {
        return descriptorFile;
    }

    @Override
    public Processes processes() {
        return processes;
    }
}
