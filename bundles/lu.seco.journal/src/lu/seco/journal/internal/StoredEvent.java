// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.io.Hashes;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Subject;
import lu.seco.core.journal.SubjectKind;

/**
 * An event as it is stored: names as text, facts as the text that is hashed.
 *
 * <p>The hash is the SHA-256 of the event's line in the event file without its last member, so that anybody can check the chain with a text
 * tool: take <code>,"hash":"..."</code> out of a line and hash the rest.
 */
record StoredEvent(long number, Instant at, String type, String subjectKind, String subjectId, String facts, String previous,
        String hash) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern LINE = Pattern.compile("\\{\"number\":(\\d{1,18}),\"at\":\"([^\"]{10,40})\",\"type\":\"([A-Z_]{1,40})\","
            + "\"subject\":\\{\"kind\":\"([A-Z_]{1,20})\",\"id\":(\"(?:[^\"\\\\]|\\\\.){0,300}+\")\\},\"facts\":(\\{.*\\}),"
            + "\"previous\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    /** The event that follows the head. */
    static StoredEvent next(Head head, Instant at, NewEvent event) {
        StoredEvent unsigned = new StoredEvent(head.number() + 1, at, event.type().name(), event.subject().kind().name(),
                event.subject().id(), FactsText.of(event.facts()), head.hash(), "");
        return unsigned.withHash(unsigned.computedHash());
    }

    /**
     * Reads a line of an event file; empty if it is none. Only what this class would write itself is one: a number with zeros before it or a time with
     * another fraction says the same and has another hash, so somebody else wrote it.
     */
    static Optional<StoredEvent> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String id = FactsText.parse("{\"id\":" + parts.group(5) + "}").getOrDefault("id", "");
            StoredEvent event = new StoredEvent(Long.parseLong(parts.group(1)), Instant.parse(parts.group(2)), parts.group(3), parts.group(4), id,
                    parts.group(6), parts.group(7), parts.group(8));
            return Optional.of(event).filter(read -> read.line().equals(line));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    StoredEvent withFacts(String text) {
        return new StoredEvent(number, at, type, subjectKind, subjectId, text, previous, hash);
    }

    private StoredEvent withHash(String computed) {
        return new StoredEvent(number, at, type, subjectKind, subjectId, facts, previous, computed);
    }

    /** Its line in the event file, without line end. */
    String line() {
        return hashed("") + ",\"hash\":\"" + hash + "\"}";
    }

    String computedHash() {
        return Hashes.of(hashed("}").getBytes(StandardCharsets.UTF_8));
    }

    private String hashed(String end) {
        return "{\"number\":" + number + ",\"at\":\"" + TIME.format(at) + "\",\"type\":\"" + type + "\",\"subject\":{\"kind\":\""
                + subjectKind
                + "\",\"id\":" + FactsText.quoted(subjectId) + "},\"facts\":" + facts + ",\"previous\":\"" + previous + "\"" + end;
    }

    /** The event for others; empty if a newer SeCo wrote something this one does not know. */
    Optional<JournalEvent> event() {
        try {
            Subject subject = new Subject(SubjectKind.valueOf(subjectKind), subjectId);
            return Optional.of(new JournalEvent(number, at, EventType.valueOf(type), subject, FactsText.facts(facts), previous, hash));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
