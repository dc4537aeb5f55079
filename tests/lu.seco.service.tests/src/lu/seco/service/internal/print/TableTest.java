// SPDX-License-Identifier: EPL-2.0
package lu.seco.service.internal.print;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class TableTest {

    private static final List<String> HEAD = List.of("file", "state", "proof");

    @Test
    public void columnsAreAlignedAndNothingTrails() {
        List<String> row = List.of("DECSAL.dta", "sent", "");
        Table table = new Table(List.of(HEAD, row), 0, 100, false);
        assertEquals("file        state  proof\n----------  -----  -----\nDECSAL.dta  sent\n",
                table.row(HEAD) + table.rule() + table.row(row));
    }

    @Test
    public void aNarrowTerminalCutsTheWidestColumns() {
        List<String> row = List.of("x".repeat(200), "sent", "p".repeat(60));
        Table table = new Table(List.of(HEAD, row), 60, 500, false);
        String line = table.row(row).stripTrailing();
        assertEquals(60, line.length());
        assertTrue(line, line.contains("x\u2026  sent   p"));
        assertTrue(line, line.endsWith("p\u2026"));
    }

    @Test
    public void aHostileNameKeepsToItsLineAndColumn() {
        List<String> row = List.of("a\nb\u001b[31m\u202e", "sent", "ok");
        Table table = new Table(List.of(HEAD, row), 0, 100, false);
        assertEquals("a\uFFFDb\uFFFD[31m\uFFFD  sent   ok\n", table.row(row));
    }

    @Test
    public void wideCharactersTakeTwoColumns() {
        Table table = new Table(List.of(HEAD, List.of("漢字", "sent", "ok"), List.of("abcd", "sent", "ok")), 0, 100, false);
        assertEquals("漢字  sent   ok\nabcd  sent   ok\n", table.row(List.of("漢字", "sent", "ok")) + table.row(List.of("abcd", "sent", "ok")));
    }

    @Test
    public void laterRowsAreFittedIn() {
        Table table = new Table(List.of(HEAD), 0, 100, false);
        assertEquals("DEC\u2026  sent   ok\n", table.row(List.of("DECSAL", "sent", "ok")));
    }

    @Test
    public void wrappedCellsLoseNothing() {
        String remedy = "Open the descriptor and correct the root folder averyveryverylongwordwithoutblanks end";
        Table table = new Table(List.of(List.of("check", remedy)), 30, 80, true);
        String text = table.row(List.of("check", remedy));
        assertTrue(text, text.lines().allMatch(line -> line.length() <= 30));
        assertEquals(("check" + remedy).replace(" ", ""), text.replaceAll("\\s", ""));
        assertTrue(text, text.lines().skip(1).allMatch(line -> line.startsWith("       ")));
    }

    @Test
    public void aTerminalOfOneColumnDoesNoHarm() {
        Table table = new Table(List.of(HEAD), 1, 100, true);
        assertTrue(table.row(HEAD).contains("proof"));
    }
}
