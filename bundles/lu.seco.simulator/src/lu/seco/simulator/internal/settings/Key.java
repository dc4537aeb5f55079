// SPDX-License-Identifier: EPL-2.0
package lu.seco.simulator.internal.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting of the simulator. What public documentation does not say about SOFiE is here with a default, never a constant
 * elsewhere.
 */
public enum Key {

    SERVER_ID("server.id", "888810008", Kind.USER_ID, "Identity of the other side in the names of encrypted files."),
    RUN_FOREVER("run.forEver", "No", Kind.YES_NO, "Yes: look again every waiting.time and never end (documented)."),
    WAITING_TIME("waiting.time", "60", Kind.NUMBER, "Pause between two looks, in seconds (the unit is an assumption)."),
    INSTANCES("instances", "lock", Kind.choice("lock", "fine", "corrupt"),
            "A second process at the same time: ends at once, works well, or spoils log lines and files."),
    GUI_LOCK("gui.lock", "Yes", Kind.YES_NO, "Whether an open window counts as an instance."),
    CRASH_RECOVERY("crash.recovery", "resume", Kind.choice("resume", "again"),
            "After a crash: finish the half-done file, or start it again (a declaration may then go out twice)."),
    CONSOLE("console", "stdout", Kind.choice("stdout", "stderr", "both", "none"), "Where the console text goes."),
    CONSOLE_START("console.start", "SOFiE batch started for user {user}", Kind.TEXT, "First console line."),
    CONSOLE_END("console.end", "SOFiE batch ended", Kind.TEXT, "Last console line."),
    JAVA_OPTIONS("java.options", "-Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m", Kind.TEXT,
            "Options of the Java that _run starts."),

    PARAMETER_USER("parameter.user", "-user", Kind.NAME, "Parameter after -mode batch that carries the user (written into the scripts)."),
    PARAMETER_SEND("parameter.send", "send", Kind.NAME, "Parameter for emission only."),
    PARAMETER_RECEIVE("parameter.receive", "receive", Kind.NAME, "Parameter for reception only."),
    PARAMETER_UPDATE("parameter.update", "update", Kind.NAME, "Parameter for the update check only."),

    FOLDER_OUT("folder.out", "data/{user}/out", Kind.NAME, "Clear files to send. Folders are below the root or absolute."),
    FOLDER_CRYPTED("folder.crypted", "data/{user}/crypted", Kind.NAME, "Encrypted files waiting to be uploaded."),
    FOLDER_SENT("folder.sent", "data/{user}/sent", Kind.NAME, "Encrypted files after the upload."),
    FOLDER_ARCHIVE("folder.archive", "data/{user}/archive", Kind.NAME, "Clear files after encryption."),
    FOLDER_NOK("folder.nok", "data/{user}/nok", Kind.NAME, "Files refused by the naming rules."),
    FOLDER_RECEIVED("folder.received", "data/{user}/received", Kind.NAME, "Downloaded files, until they are decrypted."),
    FOLDER_DECRYPTED("folder.decrypted", "data/{user}/decrypted", Kind.NAME, "Decrypted files."),

    AUDIT_FILE("audit.file", "logs/log_audit.log", Kind.NAME, "The audit log."),
    AUDIT_DIALECT("audit.dialect", "default", Kind.choice("default", "alternative"), "Form of the lines in the audit log."),
    AUDIT_CHARSET("audit.charset", "auto", Kind.CHARSET.orAuto(), "auto: UTF-8, in the alternative dialect windows-1252."),
    AUDIT_LINE_END("audit.line-end", "auto", Kind.choice("LF", "CRLF").orAuto(), "auto: LF, in the alternative dialect CRLF."),
    AUDIT_TIME("audit.time-pattern", "auto", Kind.TIME_PATTERN.orAuto(), "auto: yyyy-MM-dd HH:mm:ss.SSS, or dd.MM.yyyy;HH:mm:ss."),
    AUDIT_CODE_ENC("audit.code.encrypted", "auto", Kind.NAME, "auto: ENC, in the alternative dialect CHIFFR."),
    AUDIT_CODE_UPL("audit.code.uploaded", "auto", Kind.NAME, "auto: UPL, in the alternative dialect ENVOI."),
    AUDIT_CODE_DNL("audit.code.downloaded", "auto", Kind.NAME, "auto: DNL, in the alternative dialect RECU."),
    AUDIT_CODE_ACK("audit.code.acknowledged", "auto", Kind.NAME, "auto: ACK, in the alternative dialect ACCUSE."),
    AUDIT_CODE_DEC("audit.code.decrypted", "auto", Kind.NAME, "auto: DEC, in the alternative dialect DECHIFFR."),
    AUDIT_RAW_NAMES("audit.raw-names", "No", Kind.YES_NO, "Yes: control characters of file names reach the log as they are."),
    AUDIT_ROTATION_SIZE("audit.rotation.size", "0", Kind.NUMBER, "Bytes after which the audit log is rotated to <name>.1; 0 = never."),
    AUDIT_ROTATION_KEEP("audit.rotation.keep", "5", Kind.NUMBER, "How many rotated audit logs stay."),
    TECHNICAL_FILE("technical.file", "logs/log_technical.log", Kind.NAME, "The technical log."),
    TECHNICAL_LEVEL("technical.level", "INFO", Kind.choice("DEBUG", "INFO", "WARN", "ERROR", "FATAL"), "Lowest level written."),
    TECHNICAL_LAYOUT("technical.layout", "{time} {level} [{thread}] {logger} - {text}", Kind.NAME, "Form of its lines."),
    TECHNICAL_STACKS("technical.stack-traces", "Yes", Kind.YES_NO, "Whether errors carry a Java stack trace of many lines."),
    TECHNICAL_ROTATION_SIZE("technical.rotation.size", "0", Kind.NUMBER, "As audit.rotation.size."),
    TECHNICAL_ROTATION_KEEP("technical.rotation.keep", "5", Kind.NUMBER, "As audit.rotation.keep."),

    SOFI_ORDER("sofi.user-order", "sender-first", Kind.choice("sender-first", "addressee-first"), "Order of the two users in SOFI names."),
    SOFI_DIGITS("sofi.last-digits", "counter", Kind.choice("counter", "hundredths"), "Meaning of the last two of the 14 digits."),
    NAMING_RULES("naming.rules", NamingDefaults.RULES, Kind.PATTERNS, "Names that may be sent, without regard to case."),
    EMISSION_SOURCE("emission.source", "moved", Kind.choice("moved", "removed"), "The clear file goes to the archive, or away."),
    EMISSION_SOURCE_WHEN("emission.source.when", "after-log", Kind.choice("after-log", "before-log"), "Before or after the ENC line."),
    ARCHIVE_NAME("archive.name", "{name}.{stamp}", Kind.NAME, "Archived clear name: {name}, {stamp} = yyyyMMddHHmmssSSS."),
    NOK_NAME("nok.name", "{name}", Kind.NAME, "Name of a refused file in the nok folder, as archive.name."),
    DECRYPTED_EXTENSION("decrypted.extension", "dta", Kind.choice("dta", "DTA"), "Extension of decrypted answers."),
    DECRYPTED_STAMP("decrypted.stamp", "short", Kind.choice("short", "long"), "short: yyMMddHHmmss and a counter; long: yyyyMMddHHmmss."),
    DECRYPTED_OFFSET("decrypted.stamp.offset", "-PT1H11M10S", Kind.DURATION,
            "Added to the clock for that stamp, because it is another one than in the SOFI name. Not used with ccss.clock."),
    DECRYPTED_SLOW("decrypted.slow-write", "PT0S", Kind.DURATION, "Above 0: the file grows under its final name for that long."),

    UPDATE_DURATION("update.duration", "PT0S", Kind.DURATION, "How long the update check takes."),
    UPDATE_VERSION("update.version", "5.15.0", Kind.NAME, "Version on the server; another one than in lib is downloaded."),
    ON_UPDATE_FAILED("on.update-failed", "goes-on", Behaviour.KIND, "A failed update check."),
    ON_PASSWORD_WRONG("on.password-wrong", "ends", Behaviour.KIND, "A wrong or missing password; goes-on: without any exchange."),
    ON_PASSWORD_EXPIRED("on.password-expired", "ends", Behaviour.KIND, "A password older than 90 days."),
    ON_PASSWORD_UNSYNC("on.password-unsynchronised", "ends", Behaviour.KIND, "Local and server password differ; goes-on: no exchange."),
    ON_CERTIFICATE_EXPIRED("on.certificate-expired", "ends", Behaviour.KIND, "A certificate after its end."),
    ON_CONFIGURATION_PENDING("on.configuration-pending", "goes-on", Behaviour.KIND, "A new configuration file is waited for."),

    EXIT_SUCCESS("exit.success", "0", Kind.EXIT_CODE, "Something was done, all went well."),
    EXIT_NOTHING("exit.nothing-to-do", "0", Kind.EXIT_CODE, "Nothing to send, nothing received."),
    EXIT_RULE_ERROR("exit.rule-error", "0", Kind.EXIT_CODE, "A file was refused by the naming rules."),
    EXIT_FILE_ERROR("exit.file-error", "1", Kind.EXIT_CODE, "A file could not be encrypted, decrypted or moved."),
    EXIT_NO_NETWORK("exit.no-network", "1", Kind.EXIT_CODE, "No connection to the central server."),
    EXIT_UPDATE_FAILED("exit.update-failed", "1", Kind.EXIT_CODE, "The update check failed."),
    EXIT_PASSWORD_WRONG("exit.password-wrong", "1", Kind.EXIT_CODE, "Wrong, missing or unsynchronised password."),
    EXIT_PASSWORD_EXPIRED("exit.password-expired", "1", Kind.EXIT_CODE, "Expired password and the run ended."),
    EXIT_CERTIFICATE_EXPIRED("exit.certificate-expired", "1", Kind.EXIT_CODE, "Expired certificate (or pending configuration)."),
    EXIT_SECOND_INSTANCE("exit.second-instance", "1", Kind.EXIT_CODE, "Another instance is running."),
    EXIT_FATAL("exit.fatal", "1", Kind.EXIT_CODE, "Any other fatal error."),
    EXIT_CRASH("exit.crash", "134", Kind.EXIT_CODE, "A simulated crash."),

    CCSS_FOLDER("ccss.folder", "ccss", Kind.NAME, "Folder of the central server and CCSS; several installations may share one."),
    CCSS_ANSWERS("ccss.answers", "Yes", Kind.YES_NO, "Whether CCSS answers declarations at all."),
    CCSS_DELAY("ccss.delay", "PT0S", Kind.DURATION, "Time from the upload to the answer."),
    CCSS_TODAY("ccss.today", "", Kind.DATE.orEmpty(), "Day of CCSS's checks; empty: today."),
    CCSS_CLOCK("ccss.clock", "", Kind.LOCAL_TIME.orEmpty(), "Fixed time in the names that CCSS gives; empty: the real one."),
    CCSS_DUPLICATE("ccss.duplicate", "ignored", Kind.choice("ignored", "kept"), "The same encrypted file uploaded again."),
    CCSS_CIVIL_SERVANTS("ccss.civil-servants", "", Kind.NUMBERS, "Insured numbers of civil servants (SALRET 10)."),
    CCSS_HOUSEHOLDS("ccss.households", "", Kind.NUMBERS, "Employers under the simplified procedure (SALRET 2)."),
    CCSS_UNAFFILIATED("ccss.unaffiliated", "", Kind.NUMBERS, "Insured numbers without affiliation (SALRET 14, MALRET 11)."),
    CCSS_MINIMUM_WAGE("ccss.minimum-wage", "", Kind.WAGES, "Minimum wage in cents from a month on (SALRET 13); empty: flag Y is refused."),
    CCSS_TYPES("ccss.incapacity-types", "1 2 3 4 5", Kind.TYPES, "Types of incapacity that DECMAL may carry (MALRET 7)."),
    CCSS_SALMAN("ccss.salman", "", Kind.PERSONS, "Wages that a SALMAN asks for after each DECSAL."),

    FAULT_SLOW("fault.slow", "0", Kind.NUMBER, "Milliseconds that each step takes longer."),
    FAULT_HANG("fault.hang", "", Kind.POINT.orEmpty(), "Hangs at that point."),
    FAULT_HANG_CHILD("fault.hang.child", "No", Kind.YES_NO, "Yes: a child process hangs too."),
    FAULT_HANG_LIMIT("fault.hang.limit", "PT1H", Kind.DURATION, "A hanging process ends by itself after that long."),
    FAULT_CRASH("fault.crash", "", Kind.POINT.orEmpty(), "The process halts at that point."),
    FAULT_EXIT_CODE("fault.exit-code", "", Kind.EXIT_CODE.orEmpty(), "The process ends with this code whatever happened."),
    FAULT_NO_NETWORK("fault.no-network", "No", Kind.YES_NO, "Yes: no connection to the central server."),
    FAULT_NO_NETWORK_FROM("fault.no-network-from", "", Kind.PHASE.orEmpty(), "The connection is lost from that phase on."),
    FAULT_UPDATE("fault.update", "No", Kind.YES_NO, "Yes: the update check fails."),
    FAULT_PASSWORD("fault.password", "", Kind.choice("wrong", "expired", "day75", "day88", "unsynchronised").orEmpty(),
            "State of the password."),
    FAULT_CERTIFICATE("fault.certificate", "", Kind.choice("expired", "expiring", "pending-configuration").orEmpty(),
            "State of the certificate."),
    FAULT_DISK_FULL("fault.disk-full", "", Kind.POINT.orEmpty(), "No space left at that point; the before-... points leave half a file."),
    FAULT_LOG("fault.log", "", Kind.choice("garbled", "rotated", "truncated", "locked").orEmpty(), "What happens to the audit log."),
    FAULT_ONLY_FOR("fault.only-for", "", Kind.GLOB.orEmpty(), "Faults of files hit only these clear, original, decrypted or SOFI names."),
    FAULT_TIMES("fault.times", "0", Kind.NUMBER, "Each fault happens that many times, then no more; 0 = always. Counted on disk.");

    private final String key;
    private final String standard;
    private final Kind kind;
    private final String comment;

    Key(String key, String standard, Kind kind, String comment) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
        this.comment = comment;
    }

    /** The name in the settings file. */
    public String key() {
        return key;
    }

    /** The value when nothing is set. */
    public String standard() {
        return standard;
    }

    /** One sentence for people. */
    public String comment() {
        return comment;
    }

    /** What values are fine, as a phrase for people. */
    public String allowed() {
        return kind.allowed();
    }

    /** Whether a value is fine. */
    boolean accepts(String value) {
        return value.chars().noneMatch(Character::isISOControl) && kind.accepts().test(value);
    }

    /** The environment variable that overrides the settings file. */
    public String variable() {
        return Settings.VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The setting of that name. */
    public static Optional<Key> of(String name) {
        return Arrays.stream(values()).filter(key -> key.key.equals(name)).findFirst();
    }
}
