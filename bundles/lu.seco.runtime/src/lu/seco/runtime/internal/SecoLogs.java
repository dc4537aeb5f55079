// SPDX-License-Identifier: EPL-2.0
package lu.seco.runtime.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

/** SeCo's own log, the current file first, then the older ones, youngest first. */
@Component(service = LogSource.class, property = "service.ranking:Integer=1000")
public final class SecoLogs implements LogSource {

    private static final int MOST = 50;

    private final Path current;
    private final Logger log;

    /** Looks into the folder of logs of the data folder. */
    @Activate
    public SecoLogs(@Reference DataFolder folder, @Reference(service = LoggerFactory.class) Logger log) {
        current = folder.logs().resolve("seco.log");
        this.log = log;
    }

    @Override
    public List<LogFile> logs() {
        List<Path> older = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(current.getParent(), current.getFileName() + ".*")) {
            for (Path path : folder) {
                if (number(path) > 0 && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    older.add(path);
                }
            }
        } catch (IOException e) {
            log.warn("older logs beside {} cannot be listed: {}", current, e.toString());
        }
        older.sort(Comparator.comparingInt(SecoLogs::number));
        older.add(0, current);
        return older.stream().limit(MOST).map(path -> new LogFile(Origin.SECO, path, StandardCharsets.UTF_8)).toList();
    }

    /** The number behind the name; 0 if there is none. */
    private static int number(Path path) {
        String name = path.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.matches("[1-9]\\d{0,3}") ? Integer.parseInt(ending) : 0;
    }
}
