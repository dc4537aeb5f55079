// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.ccss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import lu.seco.simulator.internal.crypt.Header;
import lu.seco.simulator.internal.io.DurableFiles;

/**
 * What the server has received: one line per file with instant (UTC), SOFI name, original name, SHA-256 and size of the clear
 * content, separated by tabs.
 */
final class ReceivedLog {

    private final Path file;
    private final Clock clock;
    private final Set<String> known = new HashSet<>();
    private long readTo;

    ReceivedLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    boolean contains(String sofi, Header header) throws IOException {
        // Other installations may have added lines since.
        if (Files.exists(file) && Files.size(file) != readTo) {
            known.clear();
            lines().stream().map(line -> line.split("\t")).filter(parts -> parts.length > 3)
                    .forEach(parts -> known.add(parts[1] + "\t" + parts[3]));
            readTo = Files.size(file);
        }
        return known.contains(sofi + "\t" + header.sha256());
    }

    void add(String sofi, Header header) throws IOException {
        String original = header.original().replaceAll("\\p{Cntrl}", "?");
        byte[] line = (Instant.now(clock) + "\t" + sofi + "\t" + original + "\t" + header.sha256() + "\t" + header.size() + "\n")
                .getBytes(StandardCharsets.UTF_8);
        boolean wasRead = (Files.exists(file) ? Files.size(file) : 0) == readTo;
        DurableFiles.append(file, line);
        known.add(sofi + "\t" + header.sha256());
        if (wasRead) {
            readTo += line.length;
        }
    }
}
