// SPDX-License-Identifier: EPL-2.0
package lu.seco.seculine.internal.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lu.seco.core.content.CheckReport;
import lu.seco.core.content.Finding;
import lu.seco.core.content.Severity;
import lu.seco.core.file.Recognition;
import lu.seco.seculine.internal.DataFiles;
import lu.seco.seculine.internal.SeculineKnowledge;

/** Checks contents on 10 February 2026, for which the samples are made. */
final class Checks {

    static final String HEADER = "0;1900990001500;999901\r\n";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T09:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final SeculineKnowledge knowledge;
    private final SeculineCheck check;

    Checks(Path folder) {
        this(folder, CLOCK, DataFiles.builtIn());
    }

    Checks(Path folder, Clock clock, DataFiles files) {
        this.folder = folder;
        knowledge = new SeculineKnowledge(clock);
        check = new SeculineCheck(clock, files);
    }

    /** The findings about a content, each as severity, line, column, field, code and text without {@code check.}. */
    List<String> found(String name, String content) throws IOException {
        return findings(name, content).stream().map(Checks::text).toList();
    }

    /** The findings about records of a kind, behind a good header. */
    List<String> records(String kind, String... records) throws IOException {
        return found(kind + ".dta", HEADER + String.join("\r\n", records) + "\r\n");
    }

    List<Finding> findings(String name, String content) throws IOException {
        List<Finding> found = new ArrayList<>();
        check(name, file(content), found);
        return found;
    }

    CheckReport check(String name, Path content, List<Finding> found) throws IOException {
        Recognition recognition = knowledge.recognise(name);
        CheckReport report = check.check(recognition, content, found::add);
        for (Severity severity : Severity.values()) {
            if (report.left() == 0 && found.stream().filter(one -> one.severity() == severity).count() != report.count(severity)) {
                throw new AssertionError("counted wrongly: " + report);
            }
        }
        return report;
    }

    Path file(String content) throws IOException {
        return Files.write(Files.createTempFile(folder, "check", ".dta"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(Finding finding) {
        return finding.severity().name().charAt(0) + " " + finding.line() + ":" + finding.column() + " field " + finding.field() + " code "
                + finding.code().orElse("-") + " " + finding.told().code().substring("check.".length());
    }
}
