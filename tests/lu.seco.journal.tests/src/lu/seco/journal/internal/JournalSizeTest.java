// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static lu.seco.journal.internal.JournalHouse.report;
import static lu.seco.journal.internal.JournalHouse.taken;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.Fact;
import lu.seco.core.journal.JournalFilter;
import lu.seco.core.journal.NewEvent;
import lu.seco.core.journal.Page;
import lu.seco.core.journal.PageRequest;
import lu.seco.core.journal.Report;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Counts the rows that a page costs; says nothing of time. */
public class JournalSizeTest {

    private static final int ROWS = 20_000;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private JournalHouse house;

    @Before
    public void fill() throws Exception {
        house = JournalHouse.open(folder.getRoot().toPath());
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            events.add(taken("r" + i, "DECSAL " + i + ".dta", "f".repeat(64)));
            if (i % 1000 == 0) {
                events.add(report(EventType.REPORT_CHECKED, "r" + i, Map.of(Fact.KIND, "RARE")));
            }
            if (events.size() >= 1000) {
                house.journal.append(events);
                events.clear();
            }
        }
        house.journal.append(events);
    }

    @After
    public void close() {
        house.close();
    }

    @Test
    public void aPageReadsAboutAsManyRowsAsItShows() throws Exception {
        assertVisits(2_000, "REPORT_ORD", JournalFilter.ALL, true, 50);
        assertVisits(2_000, "REPORT_ORD", JournalFilter.ALL, false, 50);
        JournalFilter rare = new JournalFilter(Optional.empty(), Optional.empty(), Set.of("RARE"), Set.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
        assertVisits(50, "REPORT_KIND", rare, true, 1);
        JournalFilter checked = new JournalFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of("CHECKED"), Optional.empty(),
                Optional.empty(), Optional.empty());
        assertVisits(50, "REPORT_STATE", checked, false, 1);
    }

    @Test
    public void pagesGoThroughAllRowsWithoutLossOrRepetition() throws Exception {
        long seen = 0;
        PageRequest request = PageRequest.newest(1000);
        long last = Long.MAX_VALUE;
        for (Page<Report> page = house.journal.reports(JournalFilter.ALL, request);; page = house.journal.reports(JournalFilter.ALL,
                request)) {
            for (Report report : page.rows()) {
                assertTrue(report.order() < last);
                last = report.order();
                seen++;
            }
            if (!page.more()) {
                break;
            }
            request = request.behind(last);
        }
        assertEquals(ROWS, seen);
        assertEquals(ROWS, house.journal.countReports(JournalFilter.ALL));
    }

    private void assertVisits(int most, String index, JournalFilter filter, boolean newestFirst, int wanted) throws Exception {
        RowFilter rows = new RowFilter(RowTable.REPORT, filter);
        try (Session connection = house.database().connect()) {
            long low = rows.low(connection);
            long high = rows.high(connection);
            connection.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            assertEquals(wanted, rows.scan().run(connection, low, high, newestFirst, wanted).size());
            String plan = connection.first("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()", row -> row.getString(1)).orElseThrow();
            connection.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
            connection.commit();
            assertTrue(plan, plan.contains(index));
            Matcher visited = Pattern.compile("Number of rows visited=(\\d+)").matcher(plan);
            assertTrue(plan, visited.find());
            assertTrue(plan, Integer.parseInt(visited.group(1)) <= most);
        }
    }
}
