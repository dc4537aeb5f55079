// SPDX-License-Identifier: EPL-2.0
package lu.seco.core.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lu.seco.core.Message;
import lu.seco.core.diagnosis.LogFindings.NoLog;
import org.junit.Test;

public class LogFindingsTest {

    private static final List<Path> FOLDER = List.of(Path.of("logs"));

    private static NoLog noLog(String name, boolean empty) {
        return new NoLog(Path.of("logs", name), Message.of("logs.no-log.binary", name), empty);
    }

    @Test
    public void aFewFilesAreToldOneByOneAndManyInOneSentence() {
        List<NoLog> four = Stream.of("a", "b", "c", "d").map(name -> noLog(name, false)).toList();
        assertEquals(3, new LogFindings(List.of(), 1, four.subList(0, 3)).told(FOLDER).size());
        assertEquals(List.of(Message.of("logs.no-log.many", 4, "a, b, c")), new LogFindings(List.of(), 1, four).told(FOLDER));
    }

    @Test
    public void anEmptyFileCountsWhereAPersonNamedItOrNothingElseIsThere() {
        LogFindings findings = new LogFindings(List.of(), 1, List.of(noLog("a", true)));
        assertEquals(List.of(), findings.told(FOLDER));
        assertFalse(findings.disappoints(FOLDER));
        List<Path> named = List.of(Path.of("logs", ".", "a"));
        assertEquals(1, findings.told(named).size());
        assertTrue(findings.disappoints(named));
        assertEquals(1, new LogFindings(List.of(), 0, List.of(noLog("a", true))).told(FOLDER).size());
    }

    @Test
    public void aFolderWithoutAnyLogDisappoints() {
        assertTrue(new LogFindings(List.of(), 0, List.of(noLog("a", false))).disappoints(FOLDER));
        assertFalse(new LogFindings(List.of(), 1, List.of(noLog("a", false))).disappoints(FOLDER));
    }
}
