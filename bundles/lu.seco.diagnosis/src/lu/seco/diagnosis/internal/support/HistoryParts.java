// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.Journal;
import lu.seco.core.journal.JournalEvent;
import lu.seco.core.journal.PageRequest;
import lu.seco.diagnosis.internal.logs.LogOpening;
import org.osgi.service.component.ComponentServiceObjects;

/** What happened: the engine at this moment, the end of each log, the last events. */
final class HistoryParts {

    private static final int EVENTS = 1_000;
    private static final int LOG_BYTES = 2 << 20;
    /** What people write in their own words may name persons; support does not need it. */
    private static final Set<Fact> LEFT_OUT = Set.of(Fact.NOTE);

    private final Logs logs;
    private final Texts texts;
    private final LogOpening opening;

    HistoryParts(Logs logs, Texts texts) {
        this.logs = logs;
        this.texts = texts;
        opening = new LogOpening(texts);
    }

    List<Part> parts(ComponentServiceObjects<Exchange> engine, ComponentServiceObjects<Journal> journal) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("engine.txt", () -> with(engine, found -> status(found.status()))));
        parts.add(new Part("journal.jsonl", true, () -> with(journal, HistoryParts::events)));
        int number = 1;
        for (LogFile log : logs.all()) {
            String origin = log.origin().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String plain = Mask.of(log.file().getFileName().toString()).replaceAll("[^A-Za-z0-9._-]", "_");
            parts.add(new Part(String.format(Locale.ROOT, "logs/%02d-%s-%s", number++, origin, plain), () -> end(log)));
        }
        return parts;
    }

    private <T> String with(ComponentServiceObjects<T> source, Use<T> use) throws Exception {
        T service = source == null ? null : source.getService();
        if (service == null) {
            throw new IllegalStateException(texts.text(Message.of("support.unavailable")));
        }
        try {
            return use.text(service);
        } finally {
            source.ungetService(service);
        }
    }

    private String status(EngineStatus status) {
        StringBuilder text = new StringBuilder();
        text.append("state = ").append(status.state()).append("\nrun = ").append(status.run().map(Object::toString).orElse(""))
                .append("\nnext reception = ").append(status.nextReception().map(Object::toString).orElse("")).append("\nwaiting = ")
                .append(status.waiting()).append('\n');
        status.hindrances().forEach(hindrance -> text.append("hindrance: ").append(texts.text(hindrance)).append('\n'));
        for (FolderStatus folder : status.folders()) {
            text.append("folder ").append(folder.role()).append(' ').append(folder.path()).append(folder.reachable() ? "" : ", not reachable")
                    .append(folder.events() ? "" : ", no events")
                    .append(folder.trouble().map(trouble -> ": " + texts.text(trouble)).orElse("")).append('\n');
        }
        status.pending().forEach(file -> text.append("pending ").append(file.name()).append(" since ").append(file.since()).append(": ")
                .append(texts.text(file.reason())).append('\n'));
        return text.toString();
    }

    private static String events(Journal journal) throws Exception {
        List<JournalEvent> events = new ArrayList<>(journal.events(Set.of(), PageRequest.newest(EVENTS)).rows());
        Collections.reverse(events);
        StringBuilder text = new StringBuilder();
        for (JournalEvent event : events) {
            text.append("{\"number\":").append(event.number()).append(",\"at\":").append(quoted(event.at().toString())).append(",\"type\":")
                    .append(quoted(event.type().name())).append(",\"subject\":").append(quoted(event.subject().id()));
            event.facts().forEach((fact, value) -> {
                if (!LEFT_OUT.contains(fact)) {
                    boolean secret = fact == Fact.VALUE && Mask.secret(event.fact(Fact.ITEM).orElse(""));
                    text.append(',').append(quoted(fact.key())).append(':').append(quoted(secret ? "***" : Mask.of(value)));
                }
            });
            text.append(",\"hash\":").append(quoted(event.hash())).append("}\n");
        }
        return text.toString();
    }

    /** The last bytes of a log, from the beginning of a line on. */
    private String end(LogFile log) throws IOException {
        return opening.read(log.file(), channel -> {
            long from = Math.max(0, channel.size() - LOG_BYTES);
            byte[] bytes = read(channel, from);
            String text = new String(bytes, log.encoding());
            return from == 0 ? text : "[...]\n" + text.substring(text.indexOf('\n') + 1);
        });
    }

    private static byte[] read(FileChannel channel, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(LOG_BYTES, channel.size() - from));
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // reads on until all is there
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
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

    /** What a service tells. */
    @FunctionalInterface
    private interface Use<T> {
        String text(T service) throws Exception;
    }
}
