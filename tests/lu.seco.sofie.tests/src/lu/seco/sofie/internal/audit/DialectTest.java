// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lu.seco.sofie.internal.descriptor.DescriptorReader;
import lu.seco.sofie.internal.descriptor.DescriptorReading;
import lu.seco.sofie.internal.descriptor.OsFamily;
import org.junit.Test;

public final class DialectTest {

    private static final String SOFI = "SOFI.26021008301512.999900203.888810008";

    private static Dialect dialect(String... lines) {
        String text = "root = " + Path.of("x").toAbsolutePath() + "\nuser = 1\n" + String.join("\n", lines);
        DescriptorReading reading = DescriptorReader.read(text, "d", OsFamily.UNIX);
        assertEquals(List.of(), reading.problems());
        return reading.descriptor().orElseThrow().audit().dialect();
    }

    /** Another layout, order, language and time format: nothing but data. */
    static String[] otherDialect() {
        String time = "(?<time>\\d\\d\\.\\d\\d\\.\\d{4};\\d\\d:\\d\\d:\\d\\d)";
        String names = "(?<clear>[^;]*);(?<encrypted>[^;]*);(?<original>[^;]*);(?<decrypted>[^;]*);(?<reason>.*)";
        return new String[] {
            "audit.charset = windows-1252",
            "audit.time.format = dd.MM.yyyy;HH:mm:ss",
            "audit.time.zone = UTC",
            "audit.pattern.1 = encrypted " + time + ";OK;CHIFFR;" + names,
            "audit.pattern.2 = encrypt-failed " + time + ";ERR;CHIFFR;" + names,
            "audit.pattern.3 = uploaded " + time + ";OK;ENVOI;" + names,
            "audit.pattern.4 = upload-failed " + time + ";ERR;ENVOI;" + names,
            "audit.pattern.5 = downloaded " + time + ";OK;RECU;" + names,
            "audit.pattern.6 = decrypted " + time + ";OK;DECHIFFR;" + names,
        };
    }

    private static AuditEntry entry(Dialect dialect, String line) {
        return dialect.read(line).orElseThrow(() -> new AssertionError("unknown: " + line));
    }

    @Test
    public void theDefaultDialectTellsAllEvents() {
        Dialect dialect = dialect("audit.time.zone = UTC");
        AuditEntry encrypted = entry(dialect, "2026-02-10 08:30:15.123 ENC DECSAL.dta -> " + SOFI);
        assertEquals(new AuditEntry(AuditEvent.ENCRYPTED, Optional.of(Instant.parse("2026-02-10T08:30:15.123Z")), "DECSAL.dta", SOFI,
                "", "", ""), encrypted);
        AuditEntry refused = entry(dialect, "2026-02-10 08:30:15.200 !!! ENC DECSAX.dta : naming rule of package : not fulfilled");
        assertEquals(AuditEvent.ENCRYPT_FAILED, refused.event());
        assertEquals("DECSAX.dta", refused.clear());
        assertEquals("naming rule of package : not fulfilled", refused.reason());
        assertEquals(AuditEvent.UPLOADED, entry(dialect, "2026-02-10 08:30:17.450 UPL " + SOFI).event());
        AuditEntry failed = entry(dialect, "2026-02-10 08:30:17.450 !!! UPL " + SOFI + " : no connection to the central server");
        assertEquals(AuditEvent.UPLOAD_FAILED, failed.event());
        assertEquals(SOFI, failed.encrypted());
        assertEquals(AuditEvent.DOWNLOADED, entry(dialect, "2026-02-10 08:31:17.450 DNL " + SOFI).event());
        assertEquals(AuditEvent.DOWNLOAD_FAILED, entry(dialect, "2026-02-10 08:31:17.450 !!! DNL - : no connection").event());
        assertEquals(AuditEvent.ACKNOWLEDGED, entry(dialect, "2026-02-10 08:31:17.500 ACK " + SOFI).event());
        AuditEntry decrypted = entry(dialect, "2026-02-10 08:31:18.000 DEC " + SOFI
                + " original CCSS_030.SALRET.19009901 -> SALRET.1900990_999901_26021008311801.DTA");
        assertEquals("CCSS_030.SALRET.19009901", decrypted.original());
        assertEquals("SALRET.1900990_999901_26021008311801.DTA", decrypted.decrypted());
        assertEquals(AuditEvent.DECRYPT_FAILED, entry(dialect, "2026-02-10 08:31:18.000 !!! DEC " + SOFI
                + " original A -> B.DTA : decrypted file exists already").event());
    }

    @Test
    public void anotherDialectIsOnlyOtherData() {
        Dialect dialect = dialect(otherDialect());
        AuditEntry encrypted = entry(dialect, "10.02.2026;08:30:15;OK;CHIFFR;DECSAL.dta;" + SOFI + ";;;");
        assertEquals(Optional.of(Instant.parse("2026-02-10T08:30:15Z")), encrypted.time());
        assertEquals("DECSAL.dta", encrypted.clear());
        assertEquals(SOFI, encrypted.encrypted());
        AuditEntry refused = entry(dialect, "10.02.2026;08:30:15;ERR;CHIFFR;DECSAL.dta;;;;règle de nom");
        assertEquals("règle de nom", refused.reason());
        assertEquals("", refused.encrypted());
        assertEquals(Optional.empty(), dialect.read("2026-02-10 08:30:17.450 UPL " + SOFI));
    }

    @Test
    public void aFolderBeforeANameIsNoPartOfTheName() {
        Dialect dialect = dialect();
        assertEquals("DECSAL.dta", entry(dialect, "2026-02-10 08:30:15.123 ENC c:\\so fie\\out\\DECSAL.dta -> " + SOFI).clear());
        assertEquals("x", entry(dialect, "2026-02-10 08:30:15.123 ENC DECSAL.dta -> ../../x").encrypted());
    }

    @Test
    public void unknownAndHostileLinesAreUnknown() {
        Dialect dialect = dialect();
        for (String line : List.of("", " ", "ENC", "2026-02-10 08:30:15.123 XYZ a", "x2026-02-10 08:30:15.123 UPL " + SOFI,
                "\ufffd\ufffd")) {
            assertEquals(line, Optional.empty(), dialect.read(line));
        }
    }

    @Test
    public void anExpressionThatExplodesEndsSoon() {
        Dialect dialect = dialect("audit.pattern.1 = uploaded (?<encrypted>(a+)+)b");
        long start = System.nanoTime();
        assertEquals(Optional.empty(), dialect.read("a".repeat(8_000)));
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
    }

    @Test
    public void anExpressionThatRecursesTooDeepIsNoHarm() {
        Dialect dialect = dialect("audit.pattern.1 = uploaded (?<encrypted>(a|b|cc)*)!");
        assertEquals(Optional.empty(), dialect.read("ab".repeat(4_000)));
    }

    @Test
    public void aTimeThatCannotBeReadLeavesTheLineKnown() {
        AuditEntry entry = entry(dialect(), "2026-99-99 08:30:15.123 UPL " + SOFI);
        assertEquals(Optional.empty(), entry.time());
    }

    @Test
    public void whenClocksGoBackTheEarlierMomentIsTaken() {
        Dialect dialect = dialect("audit.time.zone = Europe/Luxembourg");
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), entry(dialect, "2026-10-25 02:30:00.000 UPL " + SOFI).time());
    }
}
