// SPDX-License-Identifier: EPL-2.0
package lu.seco.backup.internal;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lu.seco.core.backup.BackupReason;
import lu.seco.core.io.Hashes;
import lu.seco.core.settings.KeyValueText;

/**
 * What a backup says of itself, in its first file.
 *
 * @param at when the journal was as it is in there
 * @param sequence number of the last event
 * @param last hash of the last event
 * @param reason why it was written
 * @param version of SeCo
 */
record Header(Instant at, long sequence, String last, BackupReason reason, String version) {

    /** Name of the first file. */
    static final String NAME = "seco-backup.properties";
    /** Name of the last file. */
    static final String SUMS = "SHA256SUMS";
    static final int LARGEST = 20_000;
    private static final String FORMAT = "1";

    byte[] bytes() {
        return ("# A backup of SeCo. Restore it with: seco restore FILE\nformat = " + FORMAT + "\nat = " + at + "\nsequence = " + sequence + "\nlast = " + last
                + "\nreason = " + reason.key() + "\nversion = " + version + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A line of {@link #SUMS}: what {@code sha256sum --check} reads. */
    static String sumLine(String sum, String name) {
        return sum + "  " + name + "\n";
    }

    /** What the file says; empty if it makes no sense. */
    static Optional<Header> of(byte[] bytes) {
        Map<String, String> values = new TreeMap<>();
        KeyValueText.parse(new String(bytes, StandardCharsets.UTF_8)).lines().forEach(line -> values.putIfAbsent(line.key(), line.value()));
        try {
            if (!values.getOrDefault("sequence", "").matches("\\d{1,18}") || !Hashes.valid(values.getOrDefault("last", ""))) {
                return Optional.empty();
            }
            String version = values.getOrDefault("version", "?");
            return Optional.of(new Header(Instant.parse(values.getOrDefault("at", "")), Long.parseLong(values.get("sequence")), values.get("last"),
                    reason(values.getOrDefault("reason", "")), version.matches("[0-9A-Za-z._-]{1,60}") ? version : "?"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a newer SeCo wrote it in a way this one does not know. */
    static boolean newer(byte[] bytes) {
        return KeyValueText.parse(new String(bytes, StandardCharsets.UTF_8)).lines().stream()
                .anyMatch(line -> line.key().equals("format") && !line.value().equals(FORMAT));
    }

    private static BackupReason reason(String key) {
        for (BackupReason reason : BackupReason.values()) {
            if (reason.key().equals(key)) {
                return reason;
            }
        }
        return BackupReason.ASKED;
    }
}
