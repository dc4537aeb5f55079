// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.logs;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.LogFile.Origin;
import lu.seco.core.diagnosis.LogLine;
import lu.seco.core.diagnosis.LogPage;
import lu.seco.diagnosis.internal.FakeLogger;
import lu.seco.diagnosis.internal.FakeTexts;

/** Fuzz target: any bytes as a log. The first byte chooses whose it is and its character set, the second how long a page is. */
public final class FuzzLogs {

    private static final int MOST_PAGES = 30;

    private FuzzLogs() {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        Path file = Files.createTempFile("seco-fuzz", ".log");
        try {
            Files.write(file, Arrays.copyOfRange(input, 2, input.length));
            Charset charset = (input[0] & 4) == 4 ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            read(new LogFile(Origin.values()[input[0] & 3], file, charset), 1 + (input[1] & 0xff), Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(LogFile file, int limit, byte[] content) throws IOException {
        FileLogs logs = new FileLogs(new FakeTexts(), new FakeLogger().logger());
        List<LogLine> forward = new ArrayList<>();
        long end = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            LogPage next = logs.since(file, end, limit);
            assertFalse("nobody touched it", next.renewed());
            assertTrue("no longer than wanted", next.lines().size() <= limit);
            forward.addAll(next.lines());
            end = next.end();
        }
        int ends = 0;
        for (byte one : content) {
            ends += one == '\n' ? 1 : 0;
        }
        assertEquals("every line end ends a line", Math.min(ends, MOST_PAGES * limit), forward.size());
        forward.forEach(FuzzLogs::harmless);
        if (ends == forward.size()) {
            assertEquals("backwards as forwards", forward.subList(Math.max(0, ends - MOST_PAGES * limit), ends), backward(logs, file, limit));
        }
    }

    private static List<LogLine> backward(FileLogs logs, LogFile file, int limit) throws IOException {
        LogPage page = logs.tail(file, limit);
        List<LogLine> lines = new ArrayList<>(page.lines());
        for (int number = 1; number < MOST_PAGES && !page.lines().isEmpty(); number++) {
            page = logs.before(file, page.start(), limit);
            lines.addAll(0, page.lines());
        }
        return lines;
    }

    private static void harmless(LogLine line) {
        assertTrue(line.text().length() <= 4_000);
        assertTrue("nothing that a window cannot show", line.text().chars().noneMatch(sign -> Character.isISOControl(sign) && sign != '\t'));
    }
}
