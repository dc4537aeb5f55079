// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.descriptor.DescriptorReader;
import lu.seco.sofie.internal.descriptor.OsFamily;

/**
 * Fuzz target: any bytes as an audit log. The first byte chooses the dialect, a byte 255 divides what stood in the log when the position was taken from
 * what was written since.
 */
public final class FuzzAudit {

    private static final int MOST = 60_000;
    private static final int TAIL = 5;
    private static final List<Dialected> DIALECTS = List.of(dialect("audit.time.zone = Europe/Luxembourg"),
            dialect(DialectTest.otherDialect()), dialect("audit.pattern.1 = uploaded (?<encrypted>(a|a)*)b"));

    private FuzzAudit() {
    }

    /** How a log is read. */
    private record Dialected(Charset charset, Dialect dialect) {
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException, SofieException {
        if (input.length < 1 || input.length > MOST) {
            return;
        }
        Path folder = Files.createTempDirectory("seco-fuzz");
        Path file = folder.resolve("log_audit.log");
        Path rotated = folder.resolve("log_audit.log.1");
        try {
            Dialected chosen = DIALECTS.get((input[0] & 0xff) % DIALECTS.size());
            int divided = 1;
            while (divided < input.length && (input[divided] & 0xff) != 0xff) {
                divided++;
            }
            byte[] before = Arrays.copyOfRange(input, 1, divided);
            byte[] since = divided < input.length ? Arrays.copyOfRange(input, divided + 1, input.length) : new byte[0];
            read(new AuditSettings(file, chosen.charset(), "log_audit*", chosen.dialect()), rotated, before, since);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(rotated);
            Files.deleteIfExists(folder);
        }
    }

    private static void read(AuditSettings settings, Path rotated, byte[] before, byte[] since) throws IOException, SofieException {
        AuditLog log = new AuditLog(settings, Clock.fixed(Instant.now(), ZoneOffset.UTC), () -> { });
        Files.write(settings.file(), before);
        LogPosition position = log.position();
        Files.write(settings.file(), since, StandardOpenOption.APPEND);
        List<LogLine> behind = new ArrayList<>();
        ReadSummary summary = log.read(position, behind::add);
        assertFalse("it only grew", summary.gap());
        assertEquals("every line end written since ends a line", ends(since), behind.size());
        assertEquals(behind.size(), summary.lines());
        assertEquals(since.length > 0 && since[since.length - 1] != '\n', summary.partial());
        behind.forEach(line -> assertTrue("certainly behind: " + line, line.behind()));
        behind.forEach(FuzzAudit::harmless);
        List<LogLine> all = new ArrayList<>();
        log.readAll(Instant.MIN, all::add);
        assertEquals(ends(before) + ends(since), all.size());
        all.forEach(FuzzAudit::harmless);
        all.forEach(line -> assertFalse(line.behind()));
        List<String> last = all.subList(Math.max(0, all.size() - TAIL), all.size()).stream().map(LogLine::text).toList();
        assertEquals(last, AuditTail.read(settings, TAIL, () -> { }).orElseThrow().stream().map(LogLine::text).toList());
        if (before.length > 0) {
            rotated(log, settings.file(), rotated, position, behind);
        }
    }

    /** A log that is put aside and begun anew says the same. */
    private static void rotated(AuditLog log, Path file, Path rotated, LogPosition position, List<LogLine> behind)
            throws IOException, SofieException {
        Files.move(file, rotated);
        Files.createFile(file);
        List<LogLine> again = new ArrayList<>();
        assertFalse(log.read(position, again::add).gap());
        assertEquals(behind.stream().map(LogLine::text).toList(), again.stream().map(LogLine::text).toList());
        assertEquals(behind.stream().map(LogLine::entry).toList(), again.stream().map(LogLine::entry).toList());
    }

    private static void harmless(LogLine line) {
        assertTrue("nothing that a window cannot show", line.text().chars().noneMatch(sign -> Character.isISOControl(sign) && sign != '\t'));
        assertTrue(line.text().length() <= LineScanner.LONGEST);
        line.entry().ifPresent(entry -> {
            for (String name : List.of(entry.clear(), entry.encrypted(), entry.original(), entry.decrypted())) {
                assertTrue("a name has no folder: " + name, name.indexOf('/') < 0 && name.indexOf('\\') < 0);
            }
            for (String group : entry.event().needed()) {
                assertTrue("what the event needs is there: " + line, AuditPattern.GROUPS.contains(group));
            }
        });
    }

    private static int ends(byte[] bytes) {
        int ends = 0;
        for (byte one : bytes) {
            ends += one == '\n' ? 1 : 0;
        }
        return ends;
    }

    private static Dialected dialect(String... lines) {
        String text = "root = " + Path.of("x").toAbsolutePath() + "\nuser = 1\n" + String.join("\n", lines);
        AuditSettings settings = DescriptorReader.read(text, "d", OsFamily.UNIX).descriptor().orElseThrow().audit();
        assertEquals("the charset is one byte for a line feed", 1, "\n".getBytes(settings.charset()).length);
        return new Dialected(lines.length == 1 ? StandardCharsets.UTF_8 : settings.charset(), settings.dialect());
    }
}
