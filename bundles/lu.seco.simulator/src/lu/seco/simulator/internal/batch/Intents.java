// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import lu.seco.simulator.internal.io.DurableFiles;

/**
 * Notes on disk of what is being done to which file, one per encrypted file, so that the next process can finish it after a
 * crash. With {@code crash.recovery=again} no notes are kept, as by a program that knows nothing of what it was doing.
 */
final class Intents {

    private final Path folder;
    private final boolean used;

    /**
     * @param folder one folder per kind of work
     * @param used whether notes are kept at all
     */
    Intents(Path folder, boolean used) {
        this.folder = folder;
        this.used = used;
    }

    /** The encrypted names of unfinished work. */
    List<String> unfinished() throws IOException {
        if (!used || !Files.isDirectory(folder)) {
            return List.of();
        }
        return new ArrayList<>(DurableFiles.files(folder, name -> true).stream().map(file -> file.getFileName().toString()).toList());
    }

    boolean has(String sofi) {
        return used && Files.exists(folder.resolve(sofi));
    }

    /** What was noted. */
    Properties read(String sofi) throws IOException {
        Properties values = new Properties();
        try (InputStream in = Files.newInputStream(folder.resolve(sofi))) {
            values.load(in);
        }
        return values;
    }

    /** Notes something more. */
    void note(String sofi, Map<String, String> more) throws IOException {
        if (used) {
            Files.createDirectories(folder);
            Properties values = has(sofi) ? read(sofi) : new Properties();
            more.forEach(values::setProperty);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            values.store(bytes, null);
            DurableFiles.write(folder.resolve(sofi), bytes.toByteArray());
        }
    }

    void done(String sofi) throws IOException {
        DurableFiles.delete(folder.resolve(sofi));
    }
}
