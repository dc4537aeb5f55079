// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class ColumnLayoutTest {

    private final Kept kept = Kept.forNow();
    private final List<Column<String>> all = List.of(Column.of("a", "A", 100, row -> row), Column.of("b", "B", 50, row -> row),
            Column.<String>of("c", "C", 70, row -> row).extra());

    private ColumnLayout<String> layout() {
        return new ColumnLayout<>(kept, "list", all);
    }

    private static List<String> ids(List<Column<String>> columns) {
        return columns.stream().map(Column::id).toList();
    }

    @Test
    public void firstTheStandardColumnsAreShown() {
        assertEquals(List.of("a", "b"), ids(layout().shown()));
        assertEquals(100, layout().width(all.get(0), 1));
        assertEquals("for a large font", 160, layout().width(all.get(0), 1.6));
    }

    @Test
    public void whatAPersonArrangesIsThereAtTheNextStart() {
        layout().choose(List.of("c", "a"));
        layout().keep(all.get(2), 333);
        assertEquals(List.of("c", "a"), ids(layout().shown()));
        assertEquals(333, layout().width(all.get(2), 2));
        assertEquals("the other list knows nothing of it", List.of("a", "b"), ids(new ColumnLayout<>(kept, "other", all).shown()));
    }

    @Test
    public void nonsenseInTheFileDoesNoHarm() {
        kept.put("list.columns", "gone,b,b,,x");
        kept.put("list.width.b", "-7");
        assertEquals(List.of("b"), ids(layout().shown()));
        assertEquals(50, layout().width(all.get(1), 1));
        kept.put("list.columns", "gone");
        assertEquals(List.of("a", "b"), ids(layout().shown()));
    }

    @Test
    public void aListNeverLosesItsLastColumn() {
        ColumnLayout<String> layout = layout();
        layout.choose(List.of());
        assertEquals(List.of("a", "b"), ids(layout.shown()));
    }
}
