// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import static org.junit.Assert.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.Test;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;
import lu.seco.simulator.internal.settings.SettingsException;

public class AuditDialectTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 2, 10, 8, 30, 15, 123_000_000);
    private static final List<AuditEvent> EVENTS = List.of(AuditEvent.encrypted("DECSAL.dta", "SOFI.1"),
            AuditEvent.encrypted("pay\u00e9.dta", "").failed("naming rule"), AuditEvent.transfer(AuditCode.UPL, "SOFI.1"),
            AuditEvent.transfer(AuditCode.DNL, "").failed("no connection"), AuditEvent.transfer(AuditCode.ACK, "SOFI.2"),
            AuditEvent.decrypted("SOFI.2", "CCSS_1.SALRET.1", "SALRET.1.dta"),
            AuditEvent.decrypted("SOFI.2", "CCSS_1.SALRET.1", "SALRET.1.dta").failed("exists"));

    private static String lines(Charset charset, Map<Key, String> settings) throws SettingsException {
        AuditDialect dialect = new AuditDialect(new Settings(settings, Map.of()));
        StringBuilder text = new StringBuilder();
        EVENTS.forEach(event -> text.append(new String(dialect.line(event, NOW), charset)));
        return text.toString();
    }

    @Test
    public void theDefaultDialect() throws SettingsException {
        assertEquals("""
                2026-02-10 08:30:15.123 ENC DECSAL.dta -> SOFI.1
                2026-02-10 08:30:15.123 !!! ENC pay\u00e9.dta : naming rule
                2026-02-10 08:30:15.123 UPL SOFI.1
                2026-02-10 08:30:15.123 !!! DNL - : no connection
                2026-02-10 08:30:15.123 ACK SOFI.2
                2026-02-10 08:30:15.123 DEC SOFI.2 original CCSS_1.SALRET.1 -> SALRET.1.dta
                2026-02-10 08:30:15.123 !!! DEC SOFI.2 original CCSS_1.SALRET.1 -> SALRET.1.dta : exists
                """, lines(StandardCharsets.UTF_8, Map.of()));
    }

    @Test
    public void theAlternativeDialect() throws SettingsException {
        assertEquals("""
                10.02.2026;08:30:15;OK;CHIFFR;DECSAL.dta;SOFI.1;;;
                10.02.2026;08:30:15;ERR;CHIFFR;pay\u00e9.dta;;;;naming rule
                10.02.2026;08:30:15;OK;ENVOI;;SOFI.1;;;
                10.02.2026;08:30:15;ERR;RECU;;;;;no connection
                10.02.2026;08:30:15;OK;ACCUSE;;SOFI.2;;;
                10.02.2026;08:30:15;OK;DECHIFFR;;SOFI.2;CCSS_1.SALRET.1;SALRET.1.dta;
                10.02.2026;08:30:15;ERR;DECHIFFR;;SOFI.2;CCSS_1.SALRET.1;SALRET.1.dta;exists
                """.replace("\n", "\r\n"), lines(Charset.forName("windows-1252"), Map.of(Key.AUDIT_DIALECT, "alternative")));
    }

    @Test
    public void everyPartIsSettable() throws SettingsException {
        AuditDialect dialect = new AuditDialect(new Settings(Map.of(Key.AUDIT_CODE_UPL, "SND", Key.AUDIT_TIME, "HH:mm",
                Key.AUDIT_LINE_END, "CRLF", Key.AUDIT_CHARSET, "UTF-16BE"), Map.of()));
        assertEquals("08:30 SND SOFI.1\r\n", new String(dialect.line(EVENTS.get(2), NOW), StandardCharsets.UTF_16BE));
    }

    @Test
    public void controlCharactersOfNamesForgeNoLinesUnlessWanted() throws SettingsException {
        AuditEvent hostile = AuditEvent.encrypted("a\nb", "SOFI.1");
        AuditDialect clean = new AuditDialect(new Settings(Map.of(), Map.of()));
        AuditDialect raw = new AuditDialect(new Settings(Map.of(Key.AUDIT_RAW_NAMES, "Yes"), Map.of()));
        assertEquals("2026-02-10 08:30:15.123 ENC a?b -> SOFI.1\n", new String(clean.line(hostile, NOW), StandardCharsets.UTF_8));
        assertEquals("2026-02-10 08:30:15.123 ENC a\nb -> SOFI.1\n", new String(raw.line(hostile, NOW), StandardCharsets.UTF_8));
    }
}
