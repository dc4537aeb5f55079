// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.settings.ConfigurationFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The data files of the office ({@link DataFiles}) as a part of the configuration that is exported and imported. */
@Component(service = ConfigurationFiles.class)
public final class OfficeData implements ConfigurationFiles {

    private static final String NAME = DataFiles.FOLDER + "/[a-z0-9-]{1,40}\\.tsv";

    private final Path folder;

    @Activate
    public OfficeData(@Reference DataFolder data) {
        folder = data.root().resolve(DataFiles.FOLDER);
    }

    @Override
    public boolean owns(String name) {
        return name.matches(NAME);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                files.forEach(file -> names.add(DataFiles.FOLDER + "/" + file.getFileName()));
            } catch (IOException e) {
                throw new UncheckedIOException(folder.toString(), e);
            }
        }
        names.removeIf(name -> !owns(name));
        Collections.sort(names);
        return names;
    }

    @Override
    public Path place(String name, Map<String, String> settings) {
        return folder.resolve(name.substring(DataFiles.FOLDER.length() + 1));
    }

    /** Only what can be told of one file: that it has a version, which makes it replace the one of SeCo. Whether it is right is told when it is read. */
    @Override
    public List<Message> check(String name, String text) {
        try {
            boolean versioned = !DataText.of(name, text.getBytes(StandardCharsets.UTF_8)).version().isEmpty();
            return versioned ? List.of() : List.of(Message.of("data.refused.no-version", name));
        } catch (IOException e) {
            return List.of(Message.of("data.refused.unreadable", name));
        }
    }
}
