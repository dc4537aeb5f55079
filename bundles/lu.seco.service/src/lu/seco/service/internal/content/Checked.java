// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lu.seco.core.Message;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.service.internal.cli.ExitCode;

/**
 * What checking a file gave.
 *
 * @param path the file
 * @param result what was found; empty if it could not be read
 * @param problem why it could not be read
 */
record Checked(Path path, Optional<Result> result, Optional<Message> problem) {

    /**
     * What was found.
     *
     * @param file the file
     * @param report in numbers
     * @param findings those that are shown
     */
    record Result(NamedFile file, CheckReport report, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }

        /** How many findings are not shown. */
        long left() {
            long all = 0;
            for (Severity severity : Severity.values()) {
                all += report.count(severity);
            }
            return Math.max(0, all - findings.size());
        }
    }

    static Checked of(Result result) {
        return new Checked(result.file().path(), Optional.of(result), Optional.empty());
    }

    static Checked unreadable(Path path, Message why) {
        return new Checked(path, Optional.empty(), Optional.of(why));
    }

    /** How the command would end if this were the only file. */
    ExitCode code() {
        if (result.isEmpty()) {
            return ExitCode.FILE;
        }
        CheckReport report = result.get().report();
        return report.count(Severity.ERROR) > 0 ? ExitCode.ERRORS : report.count(Severity.WARNING) > 0 ? ExitCode.WARNINGS : ExitCode.OK;
    }
}
