// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.settings.ConfigurationFiles;
import lu.seco.core.settings.SettingsProblem;
import lu.seco.sofie.internal.descriptor.DescriptorReader;
import lu.seco.sofie.internal.descriptor.OsFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The installation descriptor as a part of the configuration that is exported and imported. */
@Component(service = ConfigurationFiles.class)
public final class DescriptorConfiguration implements ConfigurationFiles {

    private static final String KEY = "sofie.descriptor";

    private final DataFolder folder;
    private final Installation installation;

    @Activate
    public DescriptorConfiguration(@Reference DataFolder folder, @Reference Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    @Override
    public boolean owns(String name) {
        return name.equals(SofieSettings.STANDARD);
    }

    @Override
    public List<String> names() {
        return Files.isRegularFile(installation.descriptorFile().file()) ? List.of(SofieSettings.STANDARD) : List.of();
    }

    @Override
    public Path place(String name, Map<String, String> settings) {
        return folder.root().resolve(settings.getOrDefault(KEY, SofieSettings.STANDARD));
    }

    @Override
    public List<Message> check(String name, String text) {
        return DescriptorReader.read(text, name, OsFamily.of(System.getProperty("os.name"))).problems().stream().map(SettingsProblem::told).toList();
    }
}
