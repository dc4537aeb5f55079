// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lu.seco.sofie.internal.audit.AuditEntry;
import lu.seco.sofie.internal.audit.LogLine;

/** What the audit log says of the files in question; nothing else is kept, however long the log is. */
final class Traces implements Consumer<LogLine> {

    private final Set<String> clearNames = new HashSet<>();
    private final Set<String> encryptedNames = new HashSet<>();
    private final Map<String, List<LogLine>> encrypted = new HashMap<>();
    private final Map<String, LogLine> refused = new HashMap<>();
    private final Map<String, LogLine> unclear = new HashMap<>();
    private final Map<String, LogLine> uploaded = new HashMap<>();
    private final Map<String, LogLine> uploadFailed = new HashMap<>();
    private final Set<String> explained = new HashSet<>();
    private Optional<LogLine> damaged = Optional.empty();

    /**
     * @param clearNames names of clear files in question
     * @param encryptedNames names of encrypted files in question
     */
    Traces(Iterable<String> clearNames, Iterable<String> encryptedNames) {
        clearNames.forEach(name -> this.clearNames.add(key(name)));
        encryptedNames.forEach(this.encryptedNames::add);
    }

    /** Names are compared without case: one of the systems SOFiE runs on does so too. */
    static String key(String clearName) {
        return clearName.toLowerCase(Locale.ROOT);
    }

    @Override
    public void accept(LogLine line) {
        if (line.entry().isEmpty()) {
            unknown(line);
            return;
        }
        AuditEntry entry = line.entry().get();
        switch (entry.event()) {
            case ENCRYPTED -> encrypted(line, entry);
            case ENCRYPT_FAILED -> {
                if (line.behind() && clearNames.contains(key(entry.clear()))) {
                    refused.put(key(entry.clear()), line);
                }
            }
            case UPLOADED -> {
                if (encryptedNames.contains(entry.encrypted())) {
                    uploaded.put(entry.encrypted(), line);
                    uploadFailed.remove(entry.encrypted());
                }
            }
            case UPLOAD_FAILED -> {
                if (encryptedNames.contains(entry.encrypted())) {
                    uploadFailed.put(entry.encrypted(), line);
                }
            }
            default -> {
                // speaks of reception
            }
        }
    }

    private void encrypted(LogLine line, AuditEntry entry) {
        if (encryptedNames.contains(entry.encrypted())) {
            explained.add(entry.encrypted());
        }
        String clear = key(entry.clear());
        if (line.behind() && clearNames.contains(clear)) {
            encrypted.computeIfAbsent(clear, name -> new ArrayList<>()).add(line);
            encryptedNames.add(entry.encrypted());
            explained.add(entry.encrypted());
        } else if (line.behind()) {
            // two lines grown together by a stop in the middle of writing look like one of a strange name
            clearNames.stream().filter(name -> clear.endsWith(" " + name)).forEach(name -> unclear.putIfAbsent(name, line));
        }
    }

    private void unknown(LogLine line) {
        if (line.damaged() && damaged.isEmpty()) {
            damaged = Optional.of(line);
        }
        String text = line.text().toLowerCase(Locale.ROOT);
        clearNames.stream().filter(text::contains).forEach(name -> unclear.putIfAbsent(name, line));
    }

    /** Lines that say that the file was encrypted, written after the position. */
    List<LogLine> encrypted(String clearName) {
        return encrypted.getOrDefault(key(clearName), List.of());
    }

    /** The last line that says that the file was refused, written after the position. */
    Optional<LogLine> refused(String clearName) {
        return Optional.ofNullable(refused.get(key(clearName)));
    }

    /** A line that may speak of the file, but that cannot be understood. */
    Optional<LogLine> unclear(String clearName) {
        return Optional.ofNullable(unclear.get(key(clearName))).or(() -> damaged);
    }

    /** The line that says that the encrypted file was uploaded; its name is unique, so the age of the line does not matter. */
    Optional<LogLine> uploaded(String encryptedName) {
        return Optional.ofNullable(uploaded.get(encryptedName));
    }

    /** The line that says that the upload failed, if no upload follows it. */
    Optional<LogLine> uploadFailed(String encryptedName) {
        return Optional.ofNullable(uploadFailed.get(encryptedName));
    }

    /** Whether a line says from what this encrypted file was made. */
    boolean explains(String encryptedName) {
        return explained.contains(encryptedName);
    }
}
