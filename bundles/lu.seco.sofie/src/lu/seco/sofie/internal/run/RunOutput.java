// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lu.seco.sofie.internal.descriptor.OutputSettings;
import org.osgi.service.log.Logger;

/**
 * The file that takes what one run prints. The process writes it itself, appending, so a grandchild that keeps it open hinders nobody;
 * what goes beyond the limit is cut off again and again.
 */
final class RunOutput {

    private final Path file;
    private final OutputSettings settings;
    private final Logger log;
    private long dropped;

    RunOutput(Path folder, String runId, OutputSettings settings, Logger log) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve(runId + ".log");
        Files.write(file, new byte[0]);
        this.settings = settings;
        this.log = log;
    }

    Path file() {
        return file;
    }

    /** Cuts off what is too much; to be called again and again while the process runs. */
    void trim() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = channel.size();
            if (size > settings.limit()) {
                channel.truncate(settings.limit());
                dropped += size - settings.limit();
            }
        } catch (IOException e) {
            log.warn("The output of the run in {} cannot be limited: {}", file, e.toString());
        }
    }

    /** Ends it: the bytes that are missing are stated in the last line, and the text is turned into UTF-8. */
    void finish() {
        trim();
        try {
            if (!settings.charset().equals(StandardCharsets.UTF_8)) {
                toUtf8();
            }
            if (dropped > 0) {
                Files.writeString(file, "\n[... +" + dropped + " bytes]\n", StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            log.warn("The output of the run in {} stays as it was printed: {}", file, e.toString());
        }
    }

    private void toUtf8() throws IOException {
        Path converted = file.resolveSibling(file.getFileName() + ".tmp");
        // a reader that replaces what is no text, unlike the one of Files
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), settings.charset()));
                BufferedWriter writer = Files.newBufferedWriter(converted)) {
            reader.transferTo(writer);
        }
        Files.move(converted, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes the oldest outputs beyond the number to keep. */
    void prune() {
        List<Path> outputs = new ArrayList<>();
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(file.getParent(), "*.log")) {
            folder.forEach(outputs::add);
            outputs.sort(Comparator.comparing(RunOutput::modified).reversed());
            for (Path old : outputs.subList(Math.min(settings.keep(), outputs.size()), outputs.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            log.warn("Old outputs of runs beside {} cannot be deleted: {}", file, e.toString());
        }
    }

    private static long modified(Path path) {
        return path.toFile().lastModified();
    }
}
