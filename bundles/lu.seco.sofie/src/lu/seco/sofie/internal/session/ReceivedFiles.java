// SPDX-License-Identifier: EPL-2.0
package lu.seco.sofie.internal.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import lu.seco.core.Message;
import lu.seco.core.sofie.LogPosition;
import lu.seco.core.sofie.ReceivedFile;
import lu.seco.core.sofie.SofieException;
import lu.seco.sofie.internal.audit.AuditEvent;
import lu.seco.sofie.internal.audit.AuditLog;
import lu.seco.sofie.internal.audit.LogLine;
import lu.seco.sofie.internal.descriptor.Descriptor;
import lu.seco.sofie.internal.descriptor.Role;

/**
 * The decrypted files that are complete, with what the audit log says of them. Lives as long as the driver: it remembers the files it has
 * seen and how far the log was read, so that a reception does not read a log of months again. One thread at a time.
 */
final class ReceivedFiles {

    private static final Duration BEFORE_THE_FILE = Duration.ofDays(1);

    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final Map<String, Optional<LogLine>> lines = new HashMap<>();
    private Optional<LogPosition> readUpTo = Optional.empty();

    ReceivedFiles(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** A file as it was first seen in its present state. */
    private record Seen(long size, FileTime modified, long since) {
    }

    /** The complete files, oldest first. */
    synchronized List<ReceivedFile> complete(Descriptor descriptor, AuditLog log) throws SofieException {
        Map<Path, BasicFileAttributes> present = present(descriptor);
        Set<String> names = present.keySet().stream().map(ReceivedFiles::key).collect(Collectors.toSet());
        seen.keySet().retainAll(present.keySet());
        lines.keySet().retainAll(names);
        readLog(log, present, names);
        List<Path> complete = new ArrayList<>();
        for (Map.Entry<Path, BasicFileAttributes> file : present.entrySet()) {
            if (quiet(file.getKey(), file.getValue(), descriptor.reception().quiet())
                    || lines.getOrDefault(key(file.getKey()), Optional.empty()).isPresent()) {
                complete.add(file.getKey());
            }
        }
        complete.sort(Comparator.comparing((Path file) -> present.get(file).lastModifiedTime()).thenComparing(Comparator.naturalOrder()));
        return complete.stream().map(this::received).toList();
    }

    private static String key(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static Map<Path, BasicFileAttributes> present(Descriptor descriptor) throws SofieException {
        Path folder = descriptor.folder(Role.DECRYPTED);
        List<PathMatcher> ignored = descriptor.reception().ignored().stream()
                .map(glob -> folder.getFileSystem().getPathMatcher("glob:" + glob)).toList();
        Map<Path, BasicFileAttributes> present = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!Files.isHidden(file) && ignored.stream().noneMatch(matcher -> matcher.matches(file.getFileName()))) {
                    attributes(file).filter(BasicFileAttributes::isRegularFile).ifPresent(attributes -> present.put(file, attributes));
                }
            }
        } catch (NoSuchFileException e) {
            throw new SofieException(Message.of("sofie.folder.missing", folder), e);
        } catch (IOException e) {
            throw new SofieException(Message.of("sofie.folder.unreadable", folder, e), e);
        }
        return present;
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            // somebody has just taken it away
            return Optional.empty();
        }
    }

    /** Whether a file rests: by its own time, or, where times cannot be trusted, because it has been seen unchanged for long enough. */
    private boolean quiet(Path file, BasicFileAttributes attributes, Duration quiet) {
        Seen now = new Seen(attributes.size(), attributes.lastModifiedTime(), nanoTime.getAsLong());
        Seen before = seen.get(file);
        if (before == null || before.size() != now.size() || !before.modified().equals(now.modified())) {
            seen.put(file, now);
            before = now;
        }
        Duration age = Duration.between(attributes.lastModifiedTime().toInstant(), clock.instant());
        return age.compareTo(quiet) >= 0 || now.since() - before.since() >= quiet.toNanos() && before != now;
    }

    /** First what was written since the last time; the rest of the log only for files that are still not explained. */
    private void readLog(AuditLog log, Map<Path, BasicFileAttributes> present, Set<String> names) throws SofieException {
        Map<String, Instant> wanted = new HashMap<>();
        present.forEach((file, attributes) -> {
            if (!lines.containsKey(key(file))) {
                wanted.put(key(file), attributes.lastModifiedTime().toInstant());
            }
        });
        LogPosition end = log.position();
        if (readUpTo.isPresent()) {
            log.read(readUpTo.get(), line -> take(line, names));
        }
        wanted.keySet().removeIf(lines::containsKey);
        if (!wanted.isEmpty()) {
            Instant oldest = wanted.values().stream().min(Comparator.naturalOrder()).orElseThrow().minus(BEFORE_THE_FILE);
            log.readAll(oldest, line -> take(line, names));
            wanted.keySet().forEach(name -> lines.putIfAbsent(name, Optional.empty()));
        }
        readUpTo = Optional.of(end);
    }

    private void take(LogLine line, Set<String> names) {
        if (line.tells(AuditEvent.DECRYPTED)) {
            String name = line.entry().get().decrypted().toLowerCase(Locale.ROOT);
            if (names.contains(name)) {
                lines.put(name, Optional.of(line));
            }
        }
    }

    private ReceivedFile received(Path file) {
        Optional<LogLine> line = lines.getOrDefault(key(file), Optional.empty());
        return new ReceivedFile(file, line.flatMap(LogLine::entry).map(entry -> entry.encrypted()).filter(name -> !name.isEmpty()),
                line.flatMap(LogLine::entry).map(entry -> entry.original()).filter(name -> !name.isEmpty()), line.map(LogLine::evidence));
    }
}
