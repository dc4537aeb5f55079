// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lu.seco.core.Message;

/**
 * What an analysis of logs shows.
 *
 * @param troubles what was found, the gravest first
 * @param read how many files were read as logs
 * @param noLogs files that were not read, because they are no logs that can be read
 */
public record LogFindings(List<Trouble> troubles, int read, List<NoLog> noLogs) {

    /** So many files are told one by one. */
    private static final int NAMED = 3;

    public LogFindings {
        troubles = List.copyOf(troubles);
        noLogs = List.copyOf(noLogs);
    }

    /**
     * A file that is no log.
     *
     * @param file which one
     * @param why what it is instead, and what to do
     * @param empty whether nothing is in it, which is as it should be of a log that was begun anew
     */
    public record NoLog(Path file, Message why, boolean empty) {
        public NoLog {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * What to say about files that are no logs, a sentence for each or one for many. An empty file is worth a word only if a person named it or
     * nothing else is there: among those of a folder it is a log that was begun anew.
     *
     * @param named what the person named: files, and folders
     */
    public List<Message> told(List<Path> named) {
        Predicate<NoLog> asked = among(named);
        List<NoLog> worth = noLogs.stream().filter(one -> !one.empty() || read == 0 || asked.test(one)).toList();
        if (worth.size() <= NAMED) {
            return worth.stream().map(NoLog::why).toList();
        }
        String names = worth.stream().limit(NAMED).map(one -> String.valueOf(one.file().getFileName())).collect(Collectors.joining(", "));
        return List.of(Message.of("logs.no-log.many", worth.size(), names));
    }

    /** Whether a file that a person named is no log, or nothing at all could be read. */
    public boolean disappoints(List<Path> named) {
        return read == 0 && !noLogs.isEmpty() || noLogs.stream().anyMatch(among(named));
    }

    private static Predicate<NoLog> among(List<Path> named) {
        List<Path> asked = named.stream().map(LogFindings::plain).toList();
        return one -> asked.contains(plain(one.file()));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
