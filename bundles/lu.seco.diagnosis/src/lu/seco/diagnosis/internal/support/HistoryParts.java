// SPDX-License-Identifier: EPL-2.0
package lu.seco.diagnosis.internal.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.Texts;
import lu.seco.core.diagnosis.LogFile;
import lu.seco.core.diagnosis.Logs;
import lu.seco.core.diagnosis.Troubles;
import lu.seco.core.exchange.EngineStatus;
import lu.seco.core.exchange.Exchange;
import lu.seco.core.exchange.FolderStatus;
import lu.seco.diagnosis.internal.logs.LogOpening;
import org.osgi.service.component.ComponentServiceObjects;

/** What happened: the engine at this moment, what was found in the logs, the end of each log, the last events. */
final class HistoryParts {

    private static final int TROUBLES = 200;
    private static final int LOG_BYTES = 2 << 20;

    private final Logs logs;
    private final Forbidden forbidden;
    private final Texts texts;
    private final LogOpening opening;

    HistoryParts(Logs logs, Forbidden forbidden, Texts texts) {
        this.logs = logs;
        this.forbidden = forbidden;
        this.texts = texts;
        opening = new LogOpening(texts);
    }

    List<Part> parts(Memory memory, ComponentServiceObjects<Exchange> engine, ComponentServiceObjects<Troubles> troubles, Clock clock) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("engine.txt", mask -> with(engine, found -> status(found.status()))));
        parts.add(new Part("journal.jsonl", true, memory::json));
        parts.add(new Part("timeline.txt", true, mask -> memory.timeline(mask, clock)));
        parts.add(new Part("troubles.txt", mask -> with(troubles, this::troubles)));
        int number = 1;
        for (LogFile log : logs.all()) {
            String origin = log.origin().name().toLowerCase(Locale.ROOT).replace('_', '-');
            parts.add(new Part(String.format(Locale.ROOT, "logs/%02d-%s-%s", number++, origin, log.file().getFileName()), mask -> end(log)));
        }
        return parts;
    }

    private String troubles(Troubles troubles) {
        StringBuilder text = new StringBuilder();
        Stream.concat(troubles.current().stream(), troubles.closed(TROUBLES).stream()).limit(2L * TROUBLES).forEach(trouble -> {
            text.append(trouble.remedy().rule()).append("  ").append(trouble.remedy().weight()).append("  ").append(trouble.count()).append("x  ")
                    .append(trouble.since()).append(" - ").append(trouble.last())
                    .append(trouble.closed().map(at -> ", ended " + at).orElse("")).append('\n').append("    ")
                    .append(trouble.remedy().title().in(texts.language())).append('\n');
            trouble.latest().ifPresent(place -> text.append("    ").append(place.log()).append(", ").append(place.line()).append(": ")
                    .append(place.text()).append('\n'));
            text.append("    runs: ").append(trouble.runs()).append(", reports: ").append(trouble.reports()).append('\n');
        });
        return text.toString();
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

    /** The last bytes of a log, from the beginning of a line on. */
    private String end(LogFile log) throws IOException {
        forbidden.check(log.file());
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

    /** What a service tells. */
    @FunctionalInterface
    private interface Use<T> {
        String text(T service) throws Exception;
    }
}
