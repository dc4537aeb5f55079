// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.list;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.internal.rows.DayRange;
import lu.seco.ui.internal.rows.ListFilter;
import lu.seco.ui.internal.rows.Period;
import org.junit.Test;

public class FilterMemoryTest {

    private final Kept kept = Kept.forNow();
    private final FilterMemory memory = new FilterMemory(kept, "sent");

    @Test
    public void atTheFirstStartTheLastThirtyDaysAreShownNewestFirst() {
        assertEquals(ListFilter.of(Period.of(DayRange.MONTH)), memory.filter());
        assertEquals(RowSort.NEWEST, memory.sort());
    }

    @Test
    public void everythingButTheSearchIsThereAtTheNextStart() {
        ListFilter filter = new ListFilter(Period.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)), Set.of("DECSAL", "DEMDET (XML)"),
                Set.of("SENT"), Optional.of("1900990001500"), Optional.of(Boolean.FALSE), "search");
        memory.filter(filter);
        RowSort sort = new RowSort(RowSort.Column.NAME, true);
        memory.sort(sort);
        FilterMemory again = new FilterMemory(kept, "sent");
        assertEquals(filter.text(""), again.filter());
        assertEquals(sort, again.sort());
        again.filter(ListFilter.ALL);
        assertEquals(ListFilter.ALL, memory.filter());
    }

    @Test
    public void nonsenseInTheFileDoesNoHarm() {
        kept.put("sent.range", "DAYS");
        kept.put("sent.from", "2026-02-31");
        kept.put("sent.until", "today");
        kept.put("sent.sort", "BY_COLOUR DOWN");
        assertEquals(ListFilter.of(Period.of(DayRange.MONTH)), memory.filter());
        assertEquals(RowSort.NEWEST, memory.sort());
        kept.put("sent.from", "2026-02-02");
        kept.put("sent.until", "2026-02-01");
        assertEquals("days in the wrong order", Period.of(DayRange.MONTH), memory.filter().period());
    }
}
