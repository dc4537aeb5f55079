// SPDX-License-Identifier: EPL-2.0
package lu.seco.ui.internal.rows;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import lu.seco.core.journal.JournalException;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import lu.seco.core.journal.RowSort;
import lu.seco.ui.tests.fakes.FakeJournal;
import lu.seco.ui.tests.fakes.Samples;
import org.junit.Before;
import org.junit.Test;

public class ToDecideTest {

    private final FakeJournal journal = new FakeJournal();
    private final ReportSource source = new ReportSource();
    private final JournalFilter filter = ListFilter.ALL.states(Set.of(ListFilter.TO_DECIDE)).at(Samples.CLOCK);

    @Before
    public void fill() {
        sending("sent", "z.dta");
        Samples.prove(journal, "sent");
        sending("tried", "y.dta");
        Samples.fail(journal, "tried");
        sending("given", "x.dta");
        Samples.giveUp(journal, "given");
        sending("unclear", "w.dta");
        Samples.doubt(journal, "unclear");
        sending("waited", "v.dta");
        Samples.doubt(journal, "waited");
        Samples.waitUntil(journal, "waited", Samples.NOW.plusSeconds(3600));
    }

    private void sending(String id, String name) {
        Samples.take(journal, id, name);
        Samples.queue(journal, id, "DECSAL");
        Samples.send(journal, id, 1);
    }

    private static List<String> ids(Page<Report> page) {
        return page.rows().stream().map(Report::id).toList();
    }

    @Test
    public void whatIsTriedAgainByItselfIsNotToBeDecided() throws JournalException {
        assertEquals(List.of("waited", "unclear", "given"), ids(source.page(journal, filter, PageRequest.newest(10))));
        assertEquals(List.of("given", "unclear", "waited"), ids(source.page(journal, filter, PageRequest.oldest(10))));
        assertEquals(3, source.count(journal, filter));
    }

    @Test
    public void pagesGoOnWhereTheLastOneEnded() throws JournalException {
        Page<Report> first = source.page(journal, filter, PageRequest.newest(2));
        assertEquals(List.of("waited", "unclear"), ids(first));
        assertTrue(first.more());
        Page<Report> second = source.page(journal, filter, PageRequest.newest(2).behind(first.rows().get(1).order()));
        assertEquals(List.of("given"), ids(second));
        assertFalse(second.more());
    }

    @Test
    public void sortedTheSameOnesAreThere() throws JournalException {
        long[] orders = source.sorted(journal, filter, new RowSort(RowSort.Column.NAME, false));
        assertArrayEquals(new long[] {order("waited"), order("unclear"), order("given")}, orders);
    }

    private long order(String id) throws JournalException {
        return journal.report(id).orElseThrow().order();
    }

    @Test
    public void togetherWithAStateOfTheJournalBothAreThere() throws JournalException {
        JournalFilter both = ListFilter.ALL.states(Set.of(ListFilter.TO_DECIDE, "SENT")).at(Samples.CLOCK);
        assertEquals(List.of("waited", "unclear", "given", "sent"), ids(source.page(journal, both, PageRequest.newest(10))));
    }

    @Test
    public void theOtherFiltersStillCount() throws JournalException {
        JournalFilter text = ListFilter.ALL.states(Set.of(ListFilter.TO_DECIDE)).text("x.d").at(Samples.CLOCK);
        assertEquals(List.of("given"), ids(source.page(journal, text, PageRequest.newest(10))));
    }
}
