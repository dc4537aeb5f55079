// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.staging;

import static org.junit.Assert.assertEquals;

import java.util.List;
import lu.seco.ui.internal.app.Layouts;
import lu.seco.ui.tests.fakes.FakePreferences;
import org.junit.Test;

/** What outlives the window: the order of the rows, the reasons of refusals. */
public class StagingKeptTest {

    @Test
    public void anOrderIsReadBack() {
        for (StagingColumn column : StagingColumn.values()) {
            for (boolean down : new boolean[] {true, false}) {
                StagingSort sort = new StagingSort(column, down);
                assertEquals(sort, StagingSort.parse(sort.format()));
            }
        }
        for (String bad : new String[] {"", "-", "NONE", "--SUM", "sum"}) {
            assertEquals(StagingSort.FIRST, StagingSort.parse(bad));
        }
    }

    @Test
    public void aSecondClickTurnsTheOrder() {
        StagingSort once = StagingSort.FIRST.by(StagingColumn.SUM);
        assertEquals(new StagingSort(StagingColumn.SUM, false), once);
        assertEquals(new StagingSort(StagingColumn.SUM, true), once.by(StagingColumn.SUM));
        assertEquals(once, once.by(StagingColumn.SUM).by(StagingColumn.SUM));
    }

    @Test
    public void theLastFiveReasonsAreKeptNewestFirst() {
        Layouts layouts = FakePreferences.layouts();
        Reasons reasons = new Reasons(layouts);
        assertEquals(List.of(), reasons.recent());
        for (String reason : List.of("1", "2", "3", "4\nlines", "5", "6", "3")) {
            reasons.remember(reason);
        }
        assertEquals(List.of("3", "6", "5", "4\nlines", "2"), new Reasons(layouts).recent());
        reasons.remember("a\u001fb");
        assertEquals("a b", reasons.recent().get(0));
    }
}
