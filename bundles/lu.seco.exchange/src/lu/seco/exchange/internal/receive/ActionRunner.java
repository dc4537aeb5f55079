// SPDX-License-Identifier: EPL-2.0
package lu.seco.exchange.internal.receive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.DataFolder;
import lu.seco.core.Message;
import lu.seco.core.journal.ContentStore;
import lu.seco.core.journal.Reception;
import lu.seco.core.journal.Subject;
import lu.seco.core.notice.Notice;
import lu.seco.core.notice.Notifier;
import lu.seco.exchange.internal.files.NoOverwrite;

/** Carries out one action for one answer. Every outcome is a value. */
final class ActionRunner {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:file|kind|id|report|name)}");

    private final DataFolder data;
    private final ContentStore contents;
    private final Notifier notifier;

    ActionRunner(DataFolder data, ContentStore contents, Notifier notifier) {
        this.data = data;
        this.contents = contents;
        this.notifier = notifier;
    }

    /** What came of it, in words; codes {@code action.done.*} or {@code action.failed.*}. */
    Message run(Action action, int number, Reception reception, Duration timeout) {
        try {
            return switch (action.verb()) {
                case COPY -> copy(Path.of(fill(action.words().get(0), reception)), reception);
                case RUN -> command(action, number, reception, timeout);
                case NOTIFY -> tell(reception);
                case INVALID -> Message.of("action.failed.invalid", action.words().get(0));
            };
        } catch (IOException | RuntimeException e) {
            return Message.of("action.failed.error", action.written(), String.valueOf(e.getMessage()));
        }
    }

    private Message tell(Reception reception) {
        notifier.tell(new Notice(Notice.Level.INFORMATION, Message.of("action.notice", reception.declaration().kind(), reception.file().name()),
                Optional.of(Subject.reception(reception.id()))));
        return Message.of("action.done.notify");
    }

    private Message copy(Path folder, Reception reception) throws IOException {
        Path content = content(reception);
        Path copied = NoOverwrite.put(content, reception.file().sha256(), folder, reception.file().name(), contents);
        return Message.of("action.done.copy", copied);
    }

    private Message command(Action action, int number, Reception reception, Duration timeout) throws IOException {
        Path log = Files.createDirectories(data.logs().resolve("actions")).resolve(reception.id() + "-" + number + ".log");
        List<String> words = action.words().stream().map(word -> fill(word, reception)).toList();
        Optional<String> misread = Argument.misread(action.words(), words);
        if (misread.isPresent()) {
            return Message.of("action.failed.unsafe", words.get(0), misread.get());
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null")));
        Process process = builder.start();
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                int code = process.exitValue();
                return code == 0 ? Message.of("action.done.run", words.get(0)) : Message.of("action.failed.exit", words.get(0), code, log);
            }
            end(process);
            return Message.of("action.failed.timeout", words.get(0), timeout.toSeconds(), log);
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            return Message.of("action.failed.interrupted", words.get(0));
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** In one pass: what a name or path brings in is never taken for a placeholder itself. */
    private String fill(String word, Reception reception) {
        return PLACEHOLDER.matcher(word).replaceAll(found -> Matcher.quoteReplacement(switch (found.group()) {
            case "{file}" -> reception.file().place().orElseGet(() -> content(reception).toString());
            case "{kind}" -> reception.declaration().kind();
            case "{id}" -> reception.id();
            case "{report}" -> reception.links().stream().map(Reception.Link::reportId).findFirst().orElse("");
            default -> reception.file().name();
        }));
    }

    private Path content(Reception reception) {
        return contents.find(reception.file().sha256()).orElseThrow(() -> new IllegalStateException("content missing " + reception.file().sha256()));
    }
}
