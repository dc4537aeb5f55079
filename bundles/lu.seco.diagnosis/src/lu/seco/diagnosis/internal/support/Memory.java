// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Subject;

/**
 * What the journal says, read once for a bundle: the last events, and the time line of a case or of the last days, oldest first. The time line is in the
 * zone of the clock.
 *
 * @param latest the last events
 * @param line the events of the time line
 * @param trouble why nothing is known; empty if something is
 */
record Memory(List<JournalEvent> latest, List<JournalEvent> line, Optional<Exception> trouble) {

    private static final int EVENTS = 1_000;
    private static final Duration DAYS = Duration.ofDays(7);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    /** What people write in their own words may name persons; support does not need it. */
    private static final Set<Fact> LEFT_OUT = Set.of(Fact.NOTE);

    static Memory of(Journal journal, Optional<Subject> about, Instant now) {
        try {
            List<JournalEvent> latest = new ArrayList<>(journal.events(Set.of(), PageRequest.newest(EVENTS)).rows());
            Collections.reverse(latest);
            List<JournalEvent> line = about.isPresent() ? story(journal, about.get())
                    : latest.stream().filter(event -> event.at().isAfter(now.minus(DAYS))).toList();
            return new Memory(latest, line, Optional.empty());
        } catch (JournalException e) {
            return missing(e);
        }
    }

    static Memory missing(Exception why) {
        return new Memory(List.of(), List.of(), Optional.of(why));
    }

    /** The case and the runs of SOFiE it was in. */
    private static List<JournalEvent> story(Journal journal, Subject about) throws JournalException {
        List<JournalEvent> story = new ArrayList<>(journal.history(about));
        Set<String> runs = new HashSet<>();
        story.forEach(event -> event.fact(Fact.RUN).ifPresent(runs::add));
        for (String run : runs.stream().sorted().limit(20).toList()) {
            story.addAll(journal.history(Subject.run(run)));
        }
        story.sort((first, second) -> Long.compare(first.number(), second.number()));
        return story.subList(Math.max(0, story.size() - EVENTS), story.size());
    }

    /** Lines of JSON, each masked value by value. */
    String json(Mask mask) throws Exception {
        complain();
        StringBuilder text = new StringBuilder();
        for (JournalEvent event : latest) {
            text.append("{\"number\":").append(event.number()).append(",\"at\":").append(quoted(event.at().toString())).append(",\"type\":")
                    .append(quoted(event.type().name())).append(",\"subject\":").append(quoted(event.subject().id()));
            event.facts().forEach((fact, value) -> {
                if (!LEFT_OUT.contains(fact)) {
                    text.append(',').append(quoted(fact.key())).append(':').append(quoted(value(event, fact, value, mask)));
                }
            });
            text.append(",\"hash\":").append(quoted(event.hash())).append("}\n");
        }
        return text.toString();
    }

    /** One line for each event. */
    String timeline(Mask mask, Clock clock) throws Exception {
        complain();
        StringBuilder text = new StringBuilder();
        for (JournalEvent event : line) {
            text.append(SHOWN.format(event.at().atZone(clock.getZone()))).append("  ").append(event.type()).append("  ").append(event.subject().id());
            event.facts().forEach((fact, value) -> {
                if (!LEFT_OUT.contains(fact)) {
                    text.append("  ").append(fact.key()).append('=').append(value(event, fact, value, mask).replaceAll("\\s+", " "));
                }
            });
            text.append('\n');
        }
        return text.toString();
    }

    private void complain() throws Exception {
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    private static String value(JournalEvent event, Fact fact, String value, Mask mask) {
        if (fact == Fact.VALUE && Mask.secret(event.fact(Fact.ITEM).orElse(""))) {
            return "***";
        }
        return fact == Fact.PERSON || fact == Fact.PREPARER ? mask.name(value) : mask.of(value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append((char) sign);
            } else if (sign < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", sign));
            } else {
                quoted.append((char) sign);
            }
        });
        return quoted.append('"').toString();
    }
}
