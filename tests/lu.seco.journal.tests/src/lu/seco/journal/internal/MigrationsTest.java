// SPDX-License-Identifier: EPL-2.0
package lu.seco.journal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import lu.seco.core.journal.EventType;
import lu.seco.core.journal.JournalException;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MigrationsTest {

    private static final String SECOND = """
            -- A comment; with a semicolon.
            ALTER TABLE report ADD COLUMN colour VARCHAR(10) DEFAULT 'none; yet' NOT NULL;
            CREATE INDEX report_colour ON report (colour);
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private JournalHouse house;

    @Before
    public void open() throws Exception {
        house = JournalHouse.open(folder.getRoot().toPath());
        house.take("r1", "A.dta");
    }

    @After
    public void close() {
        house.close();
    }

    @Test
    public void aNewerSchemaIsReachedFromAnOlderOne() throws Exception {
        house.close();
        house.open(second(SECOND));
        assertEquals(1, house.number("SELECT COUNT(*) FROM report WHERE colour = 'none; yet'"));
        assertEquals(2, house.number("SELECT MAX(version) FROM schema_version"));
        house.take("r2", "B.dta");
        assertEquals(List.of(), house.problems());
        house.close();
        house.open(second(SECOND));
        assertEquals(2, house.number("SELECT COUNT(*) FROM schema_version"));
    }

    @Test
    public void aNewerSchemaIsRefused() throws Exception {
        house.sql("INSERT INTO schema_version (version, applied_at) VALUES (7, 0)");
        house.close();
        JournalException refused = assertThrows(JournalException.class, () -> house.open());
        assertEquals("journal.schema.newer", refused.told().code());
        assertEquals(List.of("7", "1"), refused.told().arguments());
        assertEquals(1, house.log.lines("ERROR").size());
    }

    @Test
    public void aMigrationThatFailsLeavesTheOldSchema() throws Exception {
        house.close();
        JournalException refused = assertThrows(JournalException.class, () -> house.open(second(SECOND + "CREATE NONSENSE;")));
        assertEquals("journal.open.failed", refused.told().code());
        house.open();
        assertEquals(1, house.number("SELECT MAX(version) FROM schema_version"));
        assertTrue(house.journal.report("r1").isPresent());
        house.append(JournalHouse.engine(EventType.ENGINE_STARTED));
        assertEquals(List.of(), house.problems());
    }

    private static Migrations second(String script) {
        List<String> scripts = new ArrayList<>(Migrations.standard().scripts());
        scripts.add(script);
        return new Migrations(scripts);
    }
}
