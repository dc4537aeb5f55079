// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lu.seco.core.DataFolder;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.Logger;
import org.osgi.service.log.LoggerFactory;

/**
 * SOFiE's logs as the descriptor names them, and what its newest runs printed. In which character set SOFiE writes its technical log is not
 * documented: it is read in that of the audit log.
 */
@Component(service = LogSource.class)
public final class SofieLogs implements LogSource {

    private static final int OUTPUTS = 20;

    private final Installation installation;
    private final Path outputs;
    private final Logger log;

    @Activate
    public SofieLogs(@Reference Installation installation, @Reference DataFolder folder, @Reference(service = LoggerFactory.class) Logger log) {
        this.installation = installation;
        outputs = SofieDriverComponent.outputs(folder);
        this.log = log;
    }

    @Override
    public List<LogFile> logs() {
        List<LogFile> logs = new ArrayList<>();
        installation.descriptorFile().read().descriptor().ifPresent(descriptor -> {
            logs.add(new LogFile(Origin.SOFIE_AUDIT, descriptor.audit().file(), descriptor.audit().charset()));
            logs.add(new LogFile(Origin.SOFIE_TECHNICAL, descriptor.technicalLog(), descriptor.audit().charset()));
        });
        newestOutputs().forEach(path -> logs.add(new LogFile(Origin.SOFIE_OUTPUT, path, StandardCharsets.UTF_8)));
        return List.copyOf(logs);
    }

    private List<Path> newestOutputs() {
        List<Output> found = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(outputs, "*.log")) {
            for (Path path : folder) {
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(new Output(path, modified(path)));
                }
            }
        } catch (NoSuchFileException e) {
            // SOFiE has never run
            return List.of();
        } catch (IOException e) {
            log.warn("the outputs of SOFiE's runs in {} cannot be listed: {}", outputs, e.toString());
        }
        found.sort(Comparator.comparing(Output::modified).thenComparing(Output::path).reversed());
        return found.stream().limit(OUTPUTS).map(Output::path).toList();
    }

    /** Long ago if the file went away meanwhile, as old ones do. */
    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private record Output(Path path, FileTime modified) {
    }
}
