// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.log;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

import lu.seco.simulator.internal.settings.Key;
import lu.seco.simulator.internal.settings.Settings;

/** The form of the audit lines: which of the two, with each part settable. Only the marks ENC, DEC and !!! are documented. */
final class AuditDialect {

    private final boolean alternative;
    private final Settings settings;
    private final DateTimeFormatter time;

    AuditDialect(Settings settings) {
        this.settings = settings;
        this.alternative = settings.is(Key.AUDIT_DIALECT, "alternative");
        this.time = DateTimeFormatter.ofPattern(value(Key.AUDIT_TIME, "yyyy-MM-dd HH:mm:ss.SSS", "dd.MM.yyyy;HH:mm:ss"), Locale.ROOT);
    }

    /** The bytes of one line with its end. */
    byte[] line(AuditEvent event, LocalDateTime now) {
        String text = time.format(now) + (alternative ? alternative(event) : standard(event)) + end();
        return text.getBytes(charset());
    }

    String end() {
        return value(Key.AUDIT_LINE_END, "LF", "CRLF").equalsIgnoreCase("LF") ? "\n" : "\r\n";
    }

    private Charset charset() {
        return Charset.forName(value(Key.AUDIT_CHARSET, StandardCharsets.UTF_8.name(), "windows-1252"));
    }

    private String standard(AuditEvent event) {
        UnaryOperator<String> name = part -> part.isEmpty() ? "-" : clean(part);
        String failed = event.isFailed() ? " : " + clean(event.reason()) : "";
        String names = switch (event.code()) {
            case ENC -> clean(event.clear()) + (event.encrypted().isEmpty() ? "" : " -> " + clean(event.encrypted()));
            case UPL, DNL, ACK -> name.apply(event.encrypted());
            case DEC -> name.apply(event.encrypted()) + " original " + name.apply(event.original()) + " -> "
                    + name.apply(event.decrypted());
        };
        return (event.isFailed() ? " !!! " : " ") + code(event.code()) + " " + names + failed;
    }

    private String alternative(AuditEvent event) {
        return ";" + String.join(";", event.isFailed() ? "ERR" : "OK", code(event.code()), clean(event.clear()), clean(event.encrypted()),
                clean(event.original()), clean(event.decrypted()), clean(event.reason()));
    }

    private String code(AuditCode code) {
        return value(code.key(), code.standard(), code.alternative());
    }

    private String clean(String part) {
        return settings.flag(Key.AUDIT_RAW_NAMES) ? part : part.replaceAll("\\p{Cntrl}", "?");
    }

    private String value(Key key, String standard, String other) {
        if (!settings.is(key, "auto")) {
            return settings.text(key);
        }
        return alternative ? other : standard;
    }
}
